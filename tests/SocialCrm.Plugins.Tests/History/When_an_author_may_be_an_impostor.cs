using System;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Tests.History;

public sealed class When_an_author_may_be_an_impostor
{
    private const string Complaint = "my bag is lost, please help";
    private const string Secret = "I am ill and need my medicine from the lost bag";

    private readonly Desk _desk = new();
    private readonly EntityReference _dana;

    /// <summary>The true Dana wrote in private and in public, has a rated case about a topic, named an employee, was promised something and is owed money.</summary>
    public When_an_author_may_be_an_impostor()
    {
        _dana = new EntityReference("contact", _desk.Create("contact", ("lastname", "Keller")));
        var secret = _desk.Ingest(Secret, "dana");
        secret["Private"] = true;
        var first = _desk.Service.Execute(secret);
        _desk.Receives("Where is my refund for the seat?", "dana");
        var topic = new EntityReference("scrm_topic", _desk.Create("scrm_topic", ("scrm_name", "Health"), ("scrm_phrases", "medicine\nrefund\nbag")));
        _desk.Service.Update(new Entity("incident", first.CaseId()) { ["customersatisfactioncode"] = new OptionSetValue(1), ["scrm_topicid"] = topic });
        var theCase = new EntityReference("incident", first.CaseId());
        _desk.Create("scrm_promise", ("scrm_name", "We call your doctor"), ("scrm_caseid", theCase), ("scrm_dueon", Desk.Time("2026-03-06 17:00")));
        _desk.Create(
            "scrm_goodwill", ("scrm_caseid", theCase), ("scrm_amount", new Money(75m)), ("scrm_reason", "Spoiled pills"), ("scrm_state", new OptionSetValue(100000001)));
        var amira = new EntityReference("scrm_employee", _desk.Create("scrm_employee", ("scrm_name", "Amira Haddad")));
        _desk.Create(
            "scrm_staffmention",
            ("scrm_caseid", theCase),
            ("scrm_employeeid", amira),
            ("scrm_kind", new OptionSetValue(100000000)),
            ("scrm_state", new OptionSetValue(100000001)));
        _desk.Links(Profile("dana"), "Verify", _dana.Id);
        _desk.Host.RunAsyncJobs();
        _desk.At("2026-03-20 09:00");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Whoever_is_not_verified_brings_nothing_of_the_customer_onto_their_case(int linkState)
    {
        Stranger(linkState);

        var answer = _desk.Receives(Complaint, "stranger");

        History(answer.CaseId()).ShouldBe("First case of this customer.\nLatest posts:\n2026-03-20 on Larkspur on X, positive: Lovely crew, thank you!");
        Json(answer.CaseId()).ShouldContain("\"promises\":[],\"repeat\":null,");
        Json(answer.CaseId()).ShouldEndWith("\"goodwill\":[],\"mentions\":[]}");
        Json(answer.CaseId()).ShouldNotContain("medicine");
        Json(answer.CaseId()).ShouldNotContain("dissatisfied");
    }

    [Fact]
    public void Giving_the_case_to_the_customer_by_hand_shows_nothing_either()
    {
        var answer = _desk.Receives(Complaint, "stranger");

        _desk.Service.Update(new Entity("incident", answer.CaseId()) { ["customerid"] = _dana });
        _desk.Host.RunAsyncJobs();

        History(answer.CaseId()).ShouldNotContain("medicine");
        History(answer.CaseId()).ShouldStartWith("First case of this customer.");
        Json(answer.CaseId()).ShouldContain("\"promises\":[],\"repeat\":null,");
        Json(answer.CaseId()).ShouldEndWith("\"goodwill\":[],\"mentions\":[]}");
    }

    [Fact]
    public void The_verified_author_sees_everything_but_what_the_unverified_one_wrote()
    {
        Stranger(1);
        _desk.Receives(Complaint, "stranger");

        var answer = _desk.Receives("You charged me twice, please refund", "dana");

        History(answer.CaseId()).ShouldContain("medicine");
        History(answer.CaseId()).ShouldContain("Overdue: promised by 2026-03-06");
        History(answer.CaseId()).ShouldContain("75.00 USD, Spoiled pills");
        History(answer.CaseId()).ShouldContain("Complaint about Amira Haddad");
        History(answer.CaseId()).ShouldContain("customer very dissatisfied");
        History(answer.CaseId()).ShouldContain("earlier case");
        History(answer.CaseId()).ShouldNotContain("Lovely crew");
        History(answer.CaseId()).ShouldNotContain("My bag is lost");
    }

    [Fact]
    public void What_hangs_on_a_case_of_the_unverified_author_stays_off_the_verified_ones_case_too()
    {
        Stranger(1);
        var strange = new EntityReference("incident", _desk.Receives(Complaint, "stranger").CaseId());
        var danas = _desk.Receives("You charged me twice, please refund", "dana").CaseId();
        _desk.Create("scrm_promise", ("scrm_name", "We visit you"), ("scrm_caseid", strange), ("scrm_dueon", Desk.Time("2026-03-26 17:00")));
        _desk.Create("scrm_goodwill", ("scrm_caseid", strange), ("scrm_amount", new Money(13m)), ("scrm_state", new OptionSetValue(100000001)));

        _desk.Host.RunAsyncJobs();

        History(danas).ShouldNotContain("We visit you");
        History(danas).ShouldNotContain("13.00");
        History(strange.Id).ShouldContain("Promised by 2026-03-26");
        History(strange.Id).ShouldContain("13.00 USD");
        History(strange.Id).ShouldNotContain("doctor");
    }

    [Fact]
    public void Once_the_second_author_is_verified_both_share_one_history()
    {
        Stranger(0);
        var answer = _desk.Receives(Complaint, "stranger");

        _desk.Links(Profile("stranger"), "Verify", _dana.Id);
        Refresh(answer.CaseId());

        History(answer.CaseId()).ShouldContain("medicine");
        History(answer.CaseId()).ShouldContain("Lovely crew");
    }

    [Fact]
    public void Unlinking_takes_the_history_off_the_open_cases_again()
    {
        var answer = _desk.Receives(Complaint, "stranger");
        _desk.Links(Profile("stranger"), "Verify", _dana.Id);
        _desk.Host.RunAsyncJobs();
        History(answer.CaseId()).ShouldContain("medicine");

        _desk.Links(Profile("stranger"), "Unlink");
        _desk.Host.RunAsyncJobs();

        History(answer.CaseId()).ShouldNotContain("medicine");
    }

    [Fact]
    public void What_an_author_wrote_who_turned_out_to_be_somebody_else_is_not_shown_to_the_customer()
    {
        var mistaken = _desk.Receives(Complaint, "stranger").CaseId();
        _desk.Links(Profile("stranger"), "Verify", _dana.Id);
        _desk.Resolves(mistaken, "A stranger's trouble");
        _desk.Links(Profile("stranger"), "Unlink");
        var other = _desk.Create("contact", ("lastname", "Other"));
        _desk.Links(Profile("stranger"), "Verify", other);
        _desk.Host.RunAsyncJobs();
        _desk.At("2026-05-20 09:00");

        var danas = _desk.Receives("You charged me twice, please refund", "dana").CaseId();

        Json(danas).ShouldNotContain((string)_desk.Case(mistaken, "ticketnumber")["ticketnumber"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_merge_shows_what_each_author_wrote_and_no_more(bool intoTheStrangers)
    {
        var strange = _desk.Receives(Complaint, "stranger").CaseId();
        var danas = _desk.Receives("You charged me twice, please refund", "dana").CaseId();
        var kept = intoTheStrangers ? strange : danas;

        _desk.Service.Execute(new MergeRequest
        {
            Target = new EntityReference("incident", kept),
            SubordinateId = intoTheStrangers ? danas : strange,
            UpdateContent = new Entity("incident"),
        });
        _desk.Create("incident", ("title", "Called about her knee"), ("customerid", _dana));

        _desk.Host.RunAsyncJobs();
        _desk.Service.Update(new Entity("incident", kept) { ["customerid"] = _dana });
        _desk.Host.RunAsyncJobs();

        History(kept).ShouldNotContain("knee");
        History(kept).ShouldContain("medicine");
    }

    [Fact]
    public void A_rep_who_asks_for_the_customer_sees_everything()
    {
        var answer = _desk.Service.Execute(new OrganizationRequest("scrm_GetCustomerHistory")
        {
            ["CustomerId"] = _dana.Id,
            ["CustomerType"] = "contact",
        });

        ((string)answer["Summary"]).ShouldContain("medicine");
        ((string)answer["Summary"]).ShouldContain("doctor");
        ((string)answer["History"]).ShouldContain("Amira Haddad");
    }

    [Fact]
    public void The_limits_cost_no_request()
    {
        Stranger(1);
        var earlier = _desk.Receives("my seat was double booked", "stranger");
        _desk.Resolves(earlier.CaseId());
        _desk.At("2026-04-20 09:00");
        var verified = RequestsFor("dana");

        // A verified author's new case costs one more: the look at the customer's other channels.
        RequestsFor("stranger").ShouldBe(verified - 1);
    }

    private long RequestsFor(string author)
    {
        var before = _desk.Host.RequestCount;
        _desk.Receives(Complaint, author).IsNewCase().ShouldBeTrue();
        return _desk.Host.RequestCount - before;
    }

    /// <summary>Another account on the network that claims to be Dana and is linked to her.</summary>
    private void Stranger(int linkState)
    {
        _desk.Receives("Lovely crew, thank you!", "stranger");
        _desk.Service.Update(new Entity("socialprofile", Profile("stranger"))
        {
            ["customerid"] = _dana,
            ["scrm_linkstate"] = new OptionSetValue(100000000 + linkState),
        });
    }

    private Guid Profile(string author) => _desk.Where("socialprofile", "profilename", author).Single().Id;

    private void Refresh(Guid caseId)
    {
        _desk.Service.Update(new Entity("incident", caseId) { ["customerid"] = _dana });
        _desk.Host.RunAsyncJobs();
    }

    private string Json(Guid caseId) => (string)_desk.Case(caseId, "scrm_history")["scrm_history"];

    private string History(Guid caseId) => (string)_desk.Case(caseId, "scrm_historysummary")["scrm_historysummary"];
}
