using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Cases;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Tests.App;

public sealed class When_a_team_works_with_the_views
{
    private const string Calm = "my bag is lost, please help";
    private const string Stranded = "I am stranded at the airport with my daughter, she is 6, please help";

    private readonly Desk _desk = new();

    [Fact]
    public void Nobodys_cases_are_listed_the_most_urgent_and_then_the_oldest_first()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        var calm = _desk.Receives(Calm, author: "ana").CaseId();
        var alsoCalm = _desk.At("2026-03-02 09:10").Receives(Calm, author: "bo").CaseId();
        var urgent = _desk.At("2026-03-02 09:20").Receives(Stranded, author: "cleo").CaseId();

        Listed("Unassigned social cases").ShouldBe([urgent, calm, alsoCalm]);

        _desk.Service.Update(new Entity("incident", calm) { [IncidentTable.Urgency] = Choice.Of(Urgency.Low) });
        Listed("Unassigned social cases").ShouldBe([urgent, alsoCalm, calm], "Low comes after Normal, although not in the dictionary");
    }

    [Fact]
    public void A_case_that_a_rep_picks_and_takes_goes_from_the_list_of_all_to_the_list_of_that_rep()
    {
        var rep = _desk.User("Rosa", Role.Rep);
        var picked = _desk.Receives(Calm, author: "ana").CaseId();
        var left = _desk.Receives(Calm, author: "bo").CaseId();
        var item = _desk.Where("queueitem", "objectid", picked, "queueitemid").Single();

        _desk.Host.ServiceFor(rep).Execute(new PickFromQueueRequest { QueueItemId = item.Id, WorkerId = rep });
        _desk.Host.ServiceFor(rep).Execute(new AssignRequest { Target = new EntityReference("incident", picked), Assignee = new EntityReference("systemuser", rep) });

        Listed("Unassigned social cases").ShouldBe([left]);
        Listed("My social cases", _desk.Host.ServiceFor(rep)).ShouldBe([picked]);
    }

    [Fact]
    public void A_case_is_breached_from_its_due_time_until_it_is_answered()
    {
        _desk.Promises(firstResponse: 30, resolution: 6000);
        var late = _desk.Receives(Calm, id: "late").CaseId();
        Listed("Breached social cases").ShouldBeEmpty();

        _desk.At("2026-03-02 09:31").Sweeps();
        Listed("Breached social cases").ShouldBe([late]);

        _desk.Answers("Sorry, we have sent it back", replyTo: "late");
        Listed("Breached social cases").ShouldBeEmpty();
    }

    [Fact]
    public void What_was_ignored_is_listed_with_its_reason_for_a_day()
    {
        var ignored = _desk.Receives("lol ok");
        ignored.Outcome().ShouldBe("Ignored");

        var row = Rows("Posts ignored today").Single();
        row.Id.ShouldBe(ignored.PostId());
        row.GetAttributeValue<string>(SocialActivityTable.OutcomeReason).ShouldNotBeNullOrEmpty();

        _desk.At("2026-03-03 09:00");
        Rows("Posts ignored today").ShouldBeEmpty();
        Rows("Posts ignored, last 30 days").Count.ShouldBe(1);
    }

    [Fact]
    public void Replies_wait_for_approval_and_drafts_are_listed_until_they_are_removed()
    {
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.Approval] = Choice.Of(ApprovalRule.EveryReply) });
        var draft = Draft(_desk.Receives(Calm, author: "ana").CaseId());
        var waiting = Draft(_desk.Receives(Calm, author: "bo").CaseId());
        _desk.Service.Execute(new OrganizationRequest("scrm_SubmitReply") { ["ReplyId"] = waiting });

        Rows("Replies awaiting approval").Select(row => row.Id).ShouldBe([waiting]);
        Rows("Reply drafts").Select(row => row.Id).Order().ShouldBe(new[] { draft, waiting }.Order());
    }

    [Fact]
    public void An_author_who_may_be_a_customer_makes_an_open_question()
    {
        var caseId = _desk.Receives(Calm).CaseId();
        Listed("Open identity questions").ShouldBeEmpty();

        _desk.Service.Update(new Entity("incident", caseId) { [IncidentTable.IdentityQuestion] = "Is this Ana Ruiz?" });

        Listed("Open identity questions").ShouldBe([caseId]);
    }

    [Fact]
    public void A_silent_channel_is_listed_while_it_is_enabled()
    {
        Rows("Silent channels").ShouldBeEmpty();

        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.SilentSince] = _desk.Now, [ChannelTable.Enabled] = true });
        Rows("Silent channels").Select(row => row.Id).ShouldBe([_desk.Channel]);

        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.Enabled] = false });
        Rows("Silent channels").ShouldBeEmpty();
    }

    [Fact]
    public void The_chart_of_fairness_shows_that_nine_and_two_million_followers_waited_equally_long()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        Followed(9, "ana");
        Followed(2_000_000, "bo");
        _desk.At("2026-03-02 09:30");
        _desk.Answers("We have sent it back", replyTo: "ana");
        _desk.Answers("We have sent it back", replyTo: "bo");

        var bars = Run(Screens.Chart("Minutes waited by reach").FetchXml).Where(bar => Value(bar, "minutes") != null).ToList();

        bars.Select(bar => ((OptionSetValue)Value(bar, "band")!).Value).Order()
            .ShouldBe([Choice.Of(ReachBand.Below100).Value, Choice.Of(ReachBand.From100000).Value]);
        bars.ShouldAllBe(bar => Convert.ToInt32(Value(bar, "minutes"), CultureInfo.InvariantCulture) == 30);
        Rows("First responses, last 30 days").Count.ShouldBe(2);
    }

    private static object? Value(Entity bar, string alias) => bar.GetAttributeValue<AliasedValue>(alias)?.Value;

    private Guid Draft(Guid caseId) =>
        (Guid)_desk.Service.Execute(new OrganizationRequest("scrm_DraftReply") { ["CaseId"] = caseId, ["Text"] = "We are sorry" })["ReplyId"];

    private void Followed(int followers, string author)
    {
        var request = _desk.Ingest(Calm, author, id: author);
        request["Followers"] = followers;
        _desk.Service.Execute(request);
    }

    private IEnumerable<Guid> Listed(string view, IOrganizationService? service = null) => Rows(view, service).Select(row => row.Id);

    private IReadOnlyList<Entity> Rows(string view, IOrganizationService? service = null) => Run(Screens.View(view).FetchXml, service);

    private IReadOnlyList<Entity> Run(string fetch, IOrganizationService? service = null) =>
        [.. (service ?? _desk.Service).RetrieveMultiple(new FetchExpression(fetch)).Entities];
}
