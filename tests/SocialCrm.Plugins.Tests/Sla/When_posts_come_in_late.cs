using System;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Sla;

public sealed class When_posts_come_in_late
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new("2026-03-20 09:00");

    /// <summary>A warning, a step when the answer is due, and two after it.</summary>
    public When_posts_come_in_late()
    {
        var policy = _desk.Promises(firstResponse: 60, resolution: 1440);
        _desk.Step(policy, StepAnchor.PercentOfBudget, 50, StepAction.RaisePriority);
        _desk.Step(policy, StepAnchor.PercentOfBudget, 100, StepAction.SetEscalated);
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 30, StepAction.CreateTask);
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 240, StepAction.RaisePriority);
    }

    [Fact]
    public void A_backlog_is_marked_and_makes_no_storm()
    {
        Backlog(60, daysAgo: 5);

        _desk.Sweeps()["Escalated"].ShouldBe(0);
        _desk.At("2026-03-21 09:00");
        _desk.Sweeps()["Escalated"].ShouldBe(0);

        _desk.All(EscalationTable.Name).ShouldBeEmpty();
        _desk.All("task").ShouldBeEmpty();
        var turns = _desk.All(TurnTable.Name, TurnTable.Kpi, TurnTable.BreachedOn, TurnTable.BreachCause, TurnTable.NextStepOn);
        turns.Count.ShouldBe(120);
        turns.ShouldAllBe(turn => (string)turn[TurnTable.BreachCause] == Turn.IngestDelay && turn.Contains(TurnTable.BreachedOn));
        turns.ShouldAllBe(turn => !turn.Contains(TurnTable.NextStepOn));
    }

    [Fact]
    public void The_longest_waiting_of_it_comes_first_in_the_queue()
    {
        Backlog(1, daysAgo: 5);
        var today = _desk.Receives(Complaint, "today").CaseId();

        var first = _desk.All("incident", IncidentTable.NextDueOn).OrderBy(row => row.GetAttributeValue<DateTime>(IncidentTable.NextDueOn)).First();

        first.Id.ShouldNotBe(today);
        first[IncidentTable.NextDueOn].ShouldBe(Desk.Time("2026-03-15 10:00"));
    }

    [Fact]
    public void Steps_that_fall_due_after_it_came_in_are_performed()
    {
        var theCase = _desk.Receives(Complaint, postedOn: "2026-03-20 07:00").CaseId();
        _desk.Sweeps()["Escalated"].ShouldBe(0);

        _desk.At("2026-03-20 12:00");
        _desk.Sweeps()["Escalated"].ShouldBe(1);

        _desk.Where(EscalationTable.Name, EscalationTable.Case, theCase, EscalationTable.PrimaryName).Single()[EscalationTable.PrimaryName]
            .ShouldBe($"{KpiName.Of(Kpi.FirstResponse, 1)}: priority raised");
    }

    [Fact]
    public void A_post_that_came_late_but_can_still_be_answered_in_time_is_warned_about()
    {
        _desk.Receives(Complaint, postedOn: "2026-03-20 08:15");

        _desk.Sweeps()["Escalated"].ShouldBe(1);
    }

    [Fact]
    public void A_token_that_was_expired_for_three_days_alarms_once_and_its_backlog_comes_in_whole()
    {
        _desk.Service.Update(new Entity(ChannelTable.Name, _desk.Channel) { [ChannelTable.ExpectedPosts] = 24 });
        _desk.Receives(Complaint, "first");
        foreach (var day in new[] { "2026-03-21", "2026-03-22", "2026-03-23" })
        {
            _desk.At(day + " 22:00");
            _desk.Service.Execute(new OrganizationRequest("scrm_ReviewChannels"))["Silent"].ShouldBe(1);
        }

        _desk.All("task").Count.ShouldBe(1);
        _desk.Resolves(_desk.All("incident").Single().Id);
        Backlog(20, daysAgo: 2).ShouldAllBe(outcome => outcome == "Case opened");

        _desk.Service.Execute(new OrganizationRequest("scrm_ReviewChannels"))["Silent"].ShouldBe(0);
        _desk.Sweeps();
        _desk.All("task").Count.ShouldBe(1);
        _desk.All(EscalationTable.Name).ShouldBeEmpty();
    }

    private string[] Backlog(int count, int daysAgo)
    {
        var posts = Enumerable.Range(0, count).Select(number =>
        {
            var post = _desk.Json($"old{number}", $"author{number}", Complaint);
            post["PostedOn"] = _desk.Now.AddDays(-daysAgo).AddMinutes(number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            return post;
        });
        return [.. _desk.ReceivesTogether([.. posts]).Results().Select(result => (string)result["outcome"]!)];
    }
}
