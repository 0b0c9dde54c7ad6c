using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Tests.History;

public sealed class When_a_rep_opens_a_case
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();

    [Fact]
    public void A_strangers_first_case_says_so()
    {
        var post = _desk.Receives(Complaint);

        _desk.Case(post.CaseId(), "scrm_historysummary")["scrm_historysummary"].ShouldBe("First case of this customer.");
    }

    [Fact]
    public void Earlier_cases_posts_and_promises_are_there_before_the_first_word_of_an_answer()
    {
        var first = _desk.Receives(Complaint, author: "ana");
        Promise(first.CaseId(), "We call you");
        _desk.At("2026-03-04 09:00");
        _desk.Service.Update(new Entity("incident", first.CaseId()) { ["customersatisfactioncode"] = new OptionSetValue(2) });
        _desk.Resolves(first.CaseId(), "Bag delivered");
        _desk.At("2026-03-20 09:00");

        var second = _desk.Receives("You charged me twice, please refund", author: "ana");

        var number = (string)first["CaseNumber"];
        ((string)_desk.Case(second.CaseId(), "scrm_historysummary")["scrm_historysummary"]).ShouldBe(
            $"Overdue: promised by 2026-03-06 (case {number}), nothing recorded: We call you\n" +
            "1 earlier case, 0 still open, 1 in the last 12 months.\n" +
            $"{number} \"My bag is lost, please help\", opened 2026-03-02, resolved after 2 days, customer dissatisfied: Bag delivered.\n" +
            "Latest posts:\n" +
            "2026-03-02 on Larkspur on X, negative: my bag is lost, please help");
    }

    [Theory]
    [InlineData(true, "Promise kept on 2026-03-02 (case {0}): We call you")]
    [InlineData(false, "Promise broken on 2026-03-02 (case {0}): We call you")]
    public void A_promise_that_was_kept_or_broken_is_no_longer_open(bool kept, string line)
    {
        var first = _desk.Receives(Complaint, author: "ana");
        var promise = Promise(first.CaseId(), "We call you");
        _desk.Service.Execute(new OrganizationRequest("scrm_SettlePromise") { ["PromiseId"] = promise, ["Kept"] = kept });
        _desk.At("2026-03-20 09:00");

        var second = _desk.Receives("You charged me twice, please refund", author: "ana");

        var summary = (string)_desk.Case(second.CaseId(), "scrm_historysummary")["scrm_historysummary"];
        summary.ShouldContain(string.Format(System.Globalization.CultureInfo.InvariantCulture, line, first["CaseNumber"]));
        summary.ShouldNotContain("Overdue");
    }

    [Fact]
    public void What_was_settled_more_than_a_year_ago_is_not_told()
    {
        var first = _desk.Receives(Complaint, author: "ana");
        var promise = Promise(first.CaseId(), "We call you");
        _desk.Service.Execute(new OrganizationRequest("scrm_SettlePromise") { ["PromiseId"] = promise, ["Kept"] = true });
        _desk.At("2027-03-03 09:00");

        var second = _desk.Receives("You charged me twice, please refund", author: "ana");

        ((string)_desk.Case(second.CaseId(), "scrm_historysummary")["scrm_historysummary"]).ShouldNotContain("Promise");
    }

    [Fact]
    public void A_case_opened_by_hand_gets_the_history_too()
    {
        var first = _desk.Receives(Complaint, author: "ana");
        var customer = _desk.Case(first.CaseId(), "customerid").GetAttributeValue<EntityReference>("customerid");

        var byPhone = _desk.Create("incident", ("title", "Called about her bag"), ("customerid", customer));
        _desk.Host.RunAsyncJobs();

        ((string)_desk.Case(byPhone, "scrm_historysummary")["scrm_historysummary"]).ShouldStartWith("1 earlier case, 1 still open");
    }

    [Fact]
    public void Another_customer_brings_another_history()
    {
        var wrong = new EntityReference("contact", _desk.Create("contact", ("lastname", "Mistaken")));
        var byPhone = _desk.Create("incident", ("title", "Called about her bag"), ("customerid", wrong));
        var known = new EntityReference("contact", _desk.Create("contact", ("lastname", "Vela")));
        _desk.Create("incident", ("title", "Old trouble"), ("customerid", known));
        _desk.Host.RunAsyncJobs();

        _desk.Service.Update(new Entity("incident", byPhone) { ["customerid"] = known });
        _desk.Host.RunAsyncJobs();

        ((string)_desk.Case(byPhone, "scrm_historysummary")["scrm_historysummary"]).ShouldContain("Old trouble");
    }

    [Fact]
    public void The_history_is_asked_live_with_the_same_words()
    {
        var first = _desk.Receives(Complaint, author: "ana");
        var customer = _desk.Case(first.CaseId(), "customerid").GetAttributeValue<EntityReference>("customerid");

        var answer = _desk.Service.Execute(new OrganizationRequest("scrm_GetCustomerHistory")
        {
            ["CustomerId"] = customer.Id,
            ["CustomerType"] = "contact",
        });

        ((string)answer["History"]).ShouldStartWith("{\"v\":2,\"total\":1,\"open\":1,\"last12Months\":1,");
        ((string)answer["Summary"]).ShouldContain((string)first["CaseNumber"]);
    }

    [Fact]
    public void A_customer_type_that_is_none_is_refused() =>
        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Service.Execute(
            new OrganizationRequest("scrm_GetCustomerHistory") { ["CustomerId"] = Guid.NewGuid(), ["CustomerType"] = "lead" }))
            .Message.ShouldBe("CustomerType is 'lead': give 'contact' or 'account'.");

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public void It_costs_the_same_requests_however_long_it_is(int cases)
    {
        var customer = new EntityReference("contact", _desk.Create("contact", ("lastname", "Vela")));
        HasMuchBehind(customer, cases);
        var before = _desk.Host.RequestCount;

        _desk.Service.Execute(new OrganizationRequest("scrm_GetCustomerHistory") { ["CustomerId"] = customer.Id, ["CustomerType"] = "contact" });

        (_desk.Host.RequestCount - before).ShouldBe(8);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public void Keeping_two_open_cases_fresh_costs_the_same_however_long_it_is(int cases)
    {
        var customer = new EntityReference("contact", _desk.Create("contact", ("lastname", "Vela")));
        HasMuchBehind(customer, cases);
        foreach (var theCase in _desk.All("incident"))
            _desk.Resolves(theCase.Id);
        var first = _desk.Create("incident", ("title", "First"), ("customerid", customer));
        _desk.Create("incident", ("title", "Second"), ("customerid", customer));
        _desk.Host.RunAsyncJobs();
        _desk.Create(
            "scrm_promise", ("scrm_name", "The most urgent"), ("scrm_caseid", new EntityReference("incident", first)), ("scrm_dueon", Desk.Time("2026-03-05 17:00")));
        var before = _desk.Host.RequestCount;

        _desk.Host.RunAsyncJobs();

        (_desk.Host.RequestCount - before).ShouldBe(2 + (2 * 9));
    }

    [Fact]
    public void A_late_job_does_not_put_a_former_customers_history_on_the_case()
    {
        var post = _desk.Receives(Complaint, author: "ana");
        _desk.Host.RunAsyncJobs();
        var wrong = new EntityReference("contact", _desk.Create("contact", ("lastname", "Mistaken")));
        var right = new EntityReference("contact", _desk.Create("contact", ("lastname", "Vela")));
        _desk.Create("incident", ("title", "Trouble of somebody else"), ("customerid", wrong));
        _desk.Host.RunAsyncJobs();
        _desk.Service.Update(new Entity("incident", post.CaseId()) { ["customerid"] = wrong });
        _desk.Service.Update(new Entity("incident", post.CaseId()) { ["customerid"] = right });

        _desk.Host.RunAsyncJobs(maximum: 1);

        ((string)_desk.Case(post.CaseId(), "scrm_historysummary")["scrm_historysummary"]).ShouldNotContain("somebody else");
    }

    [Fact]
    public void A_case_that_is_gone_before_its_history_is_read_leaves_no_failed_job()
    {
        var byPhone = _desk.Create(
            "incident", ("title", "Called"), ("customerid", new EntityReference("contact", _desk.Create("contact", ("lastname", "Vela")))));
        _desk.Service.Delete("incident", byPhone);

        _desk.Host.RunAsyncJobs();

        _desk.Host.Jobs.ShouldAllBe(job => job.Status == SocialCrm.Local.Dataverse.AsyncJobStatus.Succeeded);
    }

    /// <summary>Cases with a promise, a goodwill and a staff mention each.</summary>
    private void HasMuchBehind(EntityReference customer, int cases)
    {
        var amira = new EntityReference("scrm_employee", _desk.Create("scrm_employee", ("scrm_name", "Amira Haddad")));
        foreach (var number in Enumerable.Range(1, cases))
        {
            var theCase = new EntityReference("incident", _desk.Create("incident", ("title", $"Case {number}"), ("customerid", customer)));
            Promise(theCase.Id, $"Promise {number}");
            _desk.Create("scrm_goodwill", ("scrm_caseid", theCase), ("scrm_amount", new Money(number)));
            _desk.Create(
                "scrm_staffmention",
                ("scrm_caseid", theCase),
                ("scrm_employeeid", amira),
                ("scrm_kind", new OptionSetValue(100000001)),
                ("scrm_state", new OptionSetValue(100000001)));
        }
    }

    private Guid Promise(Guid caseId, string text) => _desk.Create(
        "scrm_promise", ("scrm_name", text), ("scrm_caseid", new EntityReference("incident", caseId)), ("scrm_dueon", Desk.Time("2026-03-06 17:00")));
}
