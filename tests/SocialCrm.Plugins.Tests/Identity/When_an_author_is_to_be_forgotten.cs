using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialCrm.Plugins.Tests.Identity;

public sealed class When_an_author_is_to_be_forgotten
{
    private const string Gone = "Forgotten at the author's request";

    private readonly Desk _desk = new();
    private readonly Guid _case;
    private readonly Guid _post;

    /// <summary>Dana complained at length, changed her post, wrote again, and a rep corrected the case.</summary>
    public When_an_author_is_to_be_forgotten()
    {
        var answer = _desk.Receives("Marigold! My bag is lost, please help. " + new string('m', 33000), "dana", id: "7");
        (_case, _post) = (answer.CaseId(), answer.PostId());
        Edit("Marigold! My bag is still lost, please help");
        _desk.Receives("Marigold again: where is it?", "dana");
        _desk.Service.Update(new Entity("incident", _case) { ["scrm_urgency"] = new OptionSetValue(100000001) });
        _desk.Host.RunAsyncJobs();
    }

    [Fact]
    public void Nothing_of_the_author_is_left_but_counts_tone_and_intent()
    {
        var tone = _desk.Post(_post, "scrm_tone")["scrm_tone"];
        var before = Counts();

        var page = _desk.Forgets(Profile());

        page["Posts"].ShouldBe(2);
        page["Cases"].ShouldBe(1);
        page["More"].ShouldBe(false);
        foreach (var text in Everything())
        {
            text.ShouldNotContain("Marigold");
            text.ShouldNotContain("mmmmm");
            text.ShouldNotContain("dana", Case.Insensitive);
        }

        Counts().ShouldBe(before);
        _desk.Post(_post, "scrm_tone", "scrm_intent")["scrm_tone"].ShouldBe(tone);
        _desk.Post(_post, "scrm_intent").Contains("scrm_intent").ShouldBeTrue();
        _desk.Case(_case, "title", "scrm_intent")["title"].ShouldBe(Gone);
        _desk.Where("annotation", "subject", "The author of this case was forgotten").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("scrm_postid", "socialactivity")]
    [InlineData("scrm_caseid", "incident")]
    public void The_words_that_name_an_employee_go_and_the_mention_stays(string lookup, string table)
    {
        var amira = new EntityReference("scrm_employee", _desk.Create("scrm_employee", ("scrm_name", "Amira Haddad")));
        _desk.Create(
            "scrm_staffmention",
            ("scrm_employeeid", amira),
            ("scrm_kind", new OptionSetValue(100000000)),
            ("scrm_state", new OptionSetValue(100000001)),
            ("scrm_evidence", "Marigold! Amira was rude"),
            (lookup, new EntityReference(table, table == "incident" ? _case : _post)));
        _desk.Host.RunAsyncJobs();

        _desk.Forgets(Profile());
        _desk.Host.RunAsyncJobs();

        Everything().ShouldAllBe(text => !text.Contains("Marigold"));
        _desk.All("scrm_staffmention").Count.ShouldBe(1);
        _desk.Case(_case, "scrm_history").Contains("scrm_history").ShouldBeFalse();
    }

    [Theory]
    [InlineData("scrm_postid", "socialactivity")]
    [InlineData("scrm_caseid", "incident")]
    public void The_words_of_praise_go_and_the_recognition_stays(string lookup, string table)
    {
        var amira = new EntityReference("scrm_employee", _desk.Create("scrm_employee", ("scrm_name", "Amira Haddad")));
        _desk.Create(
            "scrm_recognition",
            ("scrm_name", "Praise for Amira Haddad"),
            ("scrm_employeeid", amira),
            ("scrm_words", "Marigold! Amira was wonderful"),
            (lookup, new EntityReference(table, table == "incident" ? _case : _post)));

        _desk.Forgets(Profile());

        Everything().ShouldAllBe(text => !text.Contains("Marigold"));
        _desk.All("scrm_recognition").Count.ShouldBe(1);
    }

    [Fact]
    public void A_notification_of_praise_holds_no_words_that_would_have_to_go()
    {
        var user = _desk.User("Amira", Role.Rep);
        _desk.Create("scrm_employee", ("scrm_name", "Amira Haddad"), ("scrm_place", "Gate B12"), ("scrm_userid", new EntityReference("systemuser", user)));
        _desk.Receives("Amira Haddad at gate B12 was wonderful, Marigold sends thanks, thank you so much!", "dana");
        _desk.All("appnotification").Count.ShouldBe(1);

        _desk.Forgets(Profile());

        Everything().ShouldAllBe(text => !text.Contains("Marigold"));
    }

    [Fact]
    public void It_goes_page_by_page_until_nothing_is_left()
    {
        var pages = new List<OrganizationResponse>();
        do
        {
            pages.Add(_desk.Forgets(Profile(), 1));
        }
        while ((bool)pages[^1]["More"]);

        pages.Sum(page => (int)page["Posts"]).ShouldBe(2);
        pages.Sum(page => (int)page["Cases"]).ShouldBe(1);
        pages.Count.ShouldBe(4);
        Everything().ShouldAllBe(text => !text.Contains("Marigold"));
    }

    [Fact]
    public void Forgetting_twice_changes_nothing()
    {
        _desk.Forgets(Profile());

        var again = _desk.Forgets(Profile());

        again["Posts"].ShouldBe(0);
        again["Cases"].ShouldBe(0);
        _desk.Where("annotation", "subject", "The author of this case was forgotten").Count.ShouldBe(1);
    }

    [Fact]
    public void A_resolved_case_is_forgotten_too()
    {
        _desk.Resolves(_case);

        _desk.Forgets(Profile());

        _desk.Case(_case, "title")["title"].ShouldBe(Gone);
    }

    [Fact]
    public void A_post_that_is_delivered_again_makes_no_second_person()
    {
        _desk.Forgets(Profile());

        _desk.Receives("Marigold! My bag is lost, please help", "dana", id: "7").Outcome().ShouldBe("Duplicate");

        _desk.All("socialprofile").Count.ShouldBe(1);
        Everything().ShouldAllBe(text => !text.Contains("Marigold"));
    }

    [Fact]
    public void A_later_edit_brings_nothing_back()
    {
        _desk.Forgets(Profile());

        Edit("Marigold once more")["Reason"].ShouldBe("the author was forgotten");

        Everything().ShouldAllBe(text => !text.Contains("Marigold"));
    }

    [Fact]
    public void Nobody_elses_words_are_touched()
    {
        var other = _desk.Receives("my seat was double booked", "ben");

        _desk.Forgets(Profile());

        _desk.Post(other.PostId(), "scrm_text")["scrm_text"].ShouldBe("my seat was double booked");
        _desk.Case(other.CaseId(), "title")["title"].ShouldBe("My seat was double booked");
    }

    [Fact]
    public void A_legal_hold_refuses_it_and_nothing_is_changed()
    {
        var evidence = _desk.All("scrm_evidence").Single();
        _desk.Service.Update(new Entity("scrm_evidence", evidence.Id) { ["scrm_legalhold"] = true });

        Refusal(() => _desk.Forgets(Profile())).ShouldBe(
            "Evidence of this author is under a legal hold, so nothing may be forgotten: set Legal Hold of the evidence to No, then call again.");

        _desk.Post(_post, "scrm_text")["scrm_text"].ShouldBe("Marigold! My bag is still lost, please help");
    }

    [Fact]
    public void A_wrong_call_says_what_to_do()
    {
        Refusal(() => _desk.Forgets(_case)).ShouldBe("ProfileId names no social profile: give the id of the author's profile.");
        Refusal(() => _desk.Forgets(Guid.Empty)).ShouldBe("ProfileId is missing: give it the id of a row.");
        Refusal(() => _desk.Forgets(Profile(), 501)).ShouldBe("MaxRows is not between 1 and 500: give a number in that range, or leave it out.");
    }

    private Guid Profile() => _desk.All("socialprofile", "uniqueprofileid", "profilename")
        .First(row => row.GetAttributeValue<string>("profilename") != "ben").Id;

    private OrganizationResponse Edit(string text) => _desk.Service.Execute(new OrganizationRequest("scrm_ReportPostEdited")
    {
        ["Network"] = "x",
        ["Account"] = Desk.Account,
        ["PostId"] = "7",
        ["Text"] = text,
        ["EditedOn"] = _desk.Now,
    });

    /// <summary>Every text in every row that may hold a copy.</summary>
    private List<string> Everything()
    {
        string[] tables = ["socialprofile", "socialactivity", "incident", "annotation", "scrm_evidence", "scrm_triagecorrection", "scrm_staffmention", "scrm_recognition", "appnotification"];
        return tables
            .SelectMany(table => _desk.Service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities)
            .SelectMany(row => row.Attributes.Values.OfType<string>())
            .ToList();
    }

    private static string Refusal(Action call) => Should.Throw<FaultException<OrganizationServiceFault>>(call).Message;

    private (int Posts, int Cases, int Turns, int Urgency) Counts() => (
        _desk.All("socialactivity").Count,
        _desk.All("incident").Count,
        _desk.All("scrm_turn").Count,
        _desk.Case(_case, "scrm_urgency").GetAttributeValue<OptionSetValue>("scrm_urgency").Value);
}
