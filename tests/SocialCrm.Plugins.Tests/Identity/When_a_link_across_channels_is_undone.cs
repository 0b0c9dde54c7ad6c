using System;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Identity;

public sealed class When_a_link_across_channels_is_undone
{
    private const string Lost = "my bag is lost, please help";

    private readonly Desk _desk = new();
    private readonly SecondChannel _page;
    private readonly Guid _dana;

    /// <summary>Dana writes on the first channel; whoever writes as dk on the page was verified as Dana by mistake.</summary>
    public When_a_link_across_channels_is_undone()
    {
        _page = new SecondChannel(_desk);
        _desk.Create(TopicTable.Name, (TopicTable.PrimaryName, "Baggage"), (TopicTable.Phrases, "bag"), (TopicTable.Order, 1));
        _dana = _desk.Create("contact", ("lastname", "Keller"));
        _desk.Promises(firstResponse: 60, resolution: 600, nextResponse: 30);
        _desk.Receives("Lovely crew, thank you!", "dana", postedOn: "2026-03-01 09:00");
        _page.Receives("Lovely crew, thank you!", "dk", postedOn: "2026-03-01 09:00");
        _desk.Links(Profile("dana"), "Verify", _dana);
        _desk.Links(Profile("dk"), "Verify", _dana);
    }

    [Fact]
    public void What_joined_because_of_it_gets_a_case_of_its_own_that_names_nothing()
    {
        var danas = _desk.Receives(Lost, "dana").CaseId();
        var post = _page.Receives("Still no bag, where is it?", "dk", id: "f1");
        post.CaseId().ShouldBe(danas);

        _desk.Links(Profile("dk"), "Unlink");
        _desk.Host.RunAsyncJobs();

        var own = CaseOf(post.PostId());
        own.ShouldNotBe(danas);
        var theCase = _desk.Case(
            own, IncidentTable.Customer, IncidentTable.PreviousCase, IncidentTable.Profile, IncidentTable.HistorySummary, IncidentTable.History);
        theCase.GetAttributeValue<EntityReference>(IncidentTable.Customer).Id.ShouldNotBe(_dana);
        theCase.GetAttributeValue<EntityReference>(IncidentTable.Profile).Id.ShouldBe(Profile("dk"));
        theCase.Contains(IncidentTable.PreviousCase).ShouldBeFalse();
        var number = (string)_desk.Case(danas, IncidentTable.TicketNumber)[IncidentTable.TicketNumber];
        foreach (var text in new[] { (string)theCase[IncidentTable.HistorySummary], (string)theCase[IncidentTable.History], Reason(post.PostId()) })
        {
            text.ShouldNotContain(number);
            text.ShouldNotContain("my bag is lost");
        }

        _desk.Where("socialactivity", "regardingobjectid", danas).Count.ShouldBe(1);
    }

    [Fact]
    public void Each_case_has_the_clocks_of_its_own_posts()
    {
        var danas = _desk.Receives(Lost, "dana").CaseId();
        _desk.At("2026-03-02 09:20");
        var post = _page.Receives("Still no bag, where is it?", "dk", id: "f1");
        _desk.At("2026-03-02 09:30");
        _page.Answers("We are looking for it.", "f1", id: "f2");
        _desk.Turn(danas, Kpi.FirstResponse)[TurnTable.MetOn].ShouldBe(_desk.Now);
        _desk.At("2026-03-02 09:40");
        _page.Receives("And now?", "dk", replyTo: "f2", id: "f3");

        _desk.At("2026-03-02 11:00");
        _desk.Links(Profile("dk"), "Unlink");

        var own = CaseOf(post.PostId());
        _desk.Turn(own, Kpi.FirstResponse)[TurnTable.StartedOn].ShouldBe(Desk.Time("2026-03-02 09:20"));
        _desk.Turn(own, Kpi.FirstResponse)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:30"));
        _desk.Turn(own, Kpi.FirstResponse).Contains(TurnTable.BreachCause).ShouldBeFalse();
        _desk.Turn(own, Kpi.NextResponse)[TurnTable.StartedOn].ShouldBe(Desk.Time("2026-03-02 09:40"));
        var restored = _desk.Turn(danas, Kpi.FirstResponse);
        restored[TurnTable.StartedOn].ShouldBe(Desk.Time("2026-03-02 09:00"));
        restored.Contains(TurnTable.MetOn).ShouldBeFalse();
        _desk.Where(TurnTable.Name, TurnTable.Case, danas).Count.ShouldBe(2);
        _desk.Case(danas, IncidentTable.NextDueOn)[IncidentTable.NextDueOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
        _desk.Case(danas, IncidentTable.FirstResponseSent)[IncidentTable.FirstResponseSent].ShouldBe(false);
        _desk.Where("socialactivity", "regardingobjectid", own).Count.ShouldBe(3);
    }

    [Fact]
    public void An_answer_to_the_true_customer_stays_with_them()
    {
        var danas = _desk.Receives(Lost, "dana", id: "1").CaseId();
        _desk.At("2026-03-02 09:10");
        _desk.Answers("We are looking for it.", "1");
        _desk.At("2026-03-02 09:20");
        var post = _page.Receives("Still no bag, where is it?", "dk", id: "f1");

        _desk.Links(Profile("dk"), "Unlink");

        _desk.Turn(danas, Kpi.FirstResponse)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:10"));
        _desk.Where(TurnTable.Name, TurnTable.Case, danas).Count.ShouldBe(2);
        _desk.Turn(CaseOf(post.PostId()), Kpi.FirstResponse).Contains(TurnTable.MetOn).ShouldBeFalse();
    }

    [Fact]
    public void When_the_case_was_the_impostors_the_true_customers_posts_leave_it()
    {
        var impostors = _page.Receives(Lost, "dk").CaseId();
        var danas = _desk.Receives("Where is my bag?", "dana");
        danas.CaseId().ShouldBe(impostors);

        _desk.Links(Profile("dk"), "Unlink");
        _desk.Host.RunAsyncJobs();

        var own = CaseOf(danas.PostId());
        own.ShouldNotBe(impostors);
        _desk.Case(own, IncidentTable.Customer).GetAttributeValue<EntityReference>(IncidentTable.Customer).Id.ShouldBe(_dana);
        _desk.Case(impostors, IncidentTable.Customer).GetAttributeValue<EntityReference>(IncidentTable.Customer).Id.ShouldNotBe(_dana);
        ((string)_desk.Case(impostors, IncidentTable.HistorySummary)[IncidentTable.HistorySummary]).ShouldNotContain("Where is my bag");
    }

    [Fact]
    public void Later_posts_no_longer_go_there_and_the_case_says_what_left()
    {
        var danas = _desk.Receives(Lost, "dana").CaseId();
        var post = _page.Receives("Still no bag, where is it?", "dk");
        _desk.Links(Profile("dk"), "Unlink");

        _page.Receives("any news?", "dk").CaseId().ShouldBe(CaseOf(post.PostId()));

        _desk.Where("annotation", "objectid", danas, "notetext").Single()["notetext"].ShouldBe(
            "On 2 March 2026 the link of an author to this customer was undone. One post of theirs left for a case of their own. "
            + "Urgency stays as it is: lower it if only those posts raised it.");
    }

    [Fact]
    public void What_a_person_merged_stays_merged()
    {
        var danas = _desk.Receives(Lost, "dana").CaseId();
        _desk.At("2026-03-20 09:00");
        var other = _page.Receives("I want my seat fee back", "dk");
        _desk.Service.Execute(new MergeRequest
        {
            Target = new EntityReference("incident", danas),
            SubordinateId = other.CaseId(),
            UpdateContent = new Entity("incident"),
        });

        _desk.Links(Profile("dk"), "Unlink");

        CaseOf(other.PostId()).ShouldBe(danas);
    }

    [Fact]
    public void Undoing_a_link_that_joined_nothing_writes_no_note()
    {
        var danas = _desk.Receives(Lost, "dana").CaseId();

        _desk.Links(Profile("dk"), "Unlink");

        _desk.Where("annotation", "objectid", danas).ShouldBeEmpty();
    }

    private Guid Profile(string author) => _desk.Where("socialprofile", "profilename", author).Single().Id;

    private Guid CaseOf(Guid postId) =>
        _desk.Post(postId, SocialActivityTable.Regarding).GetAttributeValue<EntityReference>(SocialActivityTable.Regarding).Id;

    private string Reason(Guid postId) => (string)_desk.Post(postId, SocialActivityTable.OutcomeReason)[SocialActivityTable.OutcomeReason];
}
