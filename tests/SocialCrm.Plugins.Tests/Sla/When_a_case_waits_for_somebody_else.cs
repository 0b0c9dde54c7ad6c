using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Sla;

public sealed class When_a_case_waits_for_somebody_else
{
    private const string Complaint = "my bag is lost, please help";
    private const int InProgress = 1;
    private const int OnHold = 2;
    private const int WaitingForDetails = 3;
    private const int Researching = 4;

    private readonly Desk _desk = new();
    private readonly Guid _policy;

    public When_a_case_waits_for_somebody_else()
    {
        _policy = _desk.Promises(firstResponse: 60, resolution: 600, nextResponse: 60);
        _desk.Service.Update(new Entity(PolicyTable.Name, _policy) { [PolicyTable.PauseStatuses] = "2, 3" });
    }

    [Fact]
    [Trait("Source", "https://github.com/osTicket/osTicket/issues/3034")]
    public void Its_clocks_stand_still_and_nothing_is_due()
    {
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 09:20").Sets(post.CaseId(), OnHold);

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.PausedOn].ShouldBe(Desk.Time("2026-03-02 09:20"));
        _desk.Case(post.CaseId(), "scrm_nextdueon").Contains("scrm_nextdueon").ShouldBeFalse();
        _desk.At("2026-03-02 12:00");
        _desk.Sweeps()["Processed"].ShouldBe(0);
    }

    [Fact]
    public void Afterwards_the_minutes_that_were_left_are_left()
    {
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 09:20").Sets(post.CaseId(), OnHold);
        _desk.At("2026-03-02 11:20").Sets(post.CaseId(), InProgress);

        var turn = _desk.Turn(post.CaseId(), Kpi.FirstResponse);
        turn[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 12:00"));
        turn[TurnTable.PausedMinutes].ShouldBe(120);
        turn.Contains(TurnTable.PausedOn).ShouldBeFalse();
        _desk.Case(post.CaseId(), "scrm_nextdueon")["scrm_nextdueon"].ShouldBe(Desk.Time("2026-03-02 12:00"));
    }

    [Fact]
    public void Two_pauses_add_up()
    {
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 09:10").Sets(post.CaseId(), OnHold);
        _desk.At("2026-03-02 09:30").Sets(post.CaseId(), InProgress);
        _desk.At("2026-03-02 09:40").Sets(post.CaseId(), WaitingForDetails);
        _desk.At("2026-03-02 10:40").Sets(post.CaseId(), InProgress);

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 11:20"));
    }

    [Fact]
    public void From_one_pause_into_another_the_clock_does_not_move()
    {
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 09:20").Sets(post.CaseId(), OnHold);
        _desk.At("2026-03-02 10:00").Sets(post.CaseId(), WaitingForDetails);
        _desk.At("2026-03-02 11:20").Sets(post.CaseId(), InProgress);

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 12:00"));
    }

    [Fact]
    public void A_status_that_the_policy_does_not_name_stops_nothing()
    {
        var post = _desk.Receives(Complaint);

        _desk.At("2026-03-02 09:20").Sets(post.CaseId(), Researching);

        _desk.Turn(post.CaseId(), Kpi.FirstResponse).Contains(TurnTable.PausedOn).ShouldBeFalse();
    }

    [Fact]
    public void A_pause_over_night_costs_only_the_open_hours_and_survives_the_change_of_the_clocks()
    {
        var calendar = _desk.Create(
            CalendarTable.Name,
            ("scrm_name", "Berlin"),
            (CalendarTable.TimeZone, "Europe/Berlin"),
            (CalendarTable.Saturday, "09:00-17:00"),
            (CalendarTable.Sunday, "09:00-17:00"));
        _desk.Service.Update(new Entity(PolicyTable.Name, _policy)
        {
            [PolicyTable.Calendar] = new EntityReference(CalendarTable.Name, calendar),
        });
        var post = _desk.At("2026-03-28 15:30").Receives(Complaint);
        _desk.At("2026-03-28 15:40").Sets(post.CaseId(), OnHold);

        _desk.At("2026-03-29 07:30").Sets(post.CaseId(), InProgress);

        // 20 minutes of Saturday and 30 of Sunday, which opens at 7:00 UTC, do not count; 50 were left.
        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-29 08:20"));
    }

    [Fact]
    public void A_case_that_was_warned_is_not_warned_again_after_the_pause()
    {
        _desk.Step(_policy, StepAnchor.PercentOfBudget, 75, StepAction.RaisePriority);
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 09:50");
        _desk.Sweeps()["Escalated"].ShouldBe(1);
        _desk.Sets(post.CaseId(), OnHold);
        _desk.At("2026-03-02 12:00").Sets(post.CaseId(), InProgress);
        _desk.At("2026-03-02 12:09");

        _desk.Sweeps()["Escalated"].ShouldBe(0);

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.WarnedOn].ShouldBe(Desk.Time("2026-03-02 09:50"));
    }

    [Fact]
    public void An_answer_during_the_pause_is_in_time()
    {
        var post = _desk.Receives(Complaint, id: "1");
        _desk.At("2026-03-02 09:20").Sets(post.CaseId(), OnHold);
        _desk.At("2026-03-02 14:00").Answers("We found it", "1");

        var turn = _desk.Turn(post.CaseId(), Kpi.FirstResponse);
        turn[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 14:00"));
        turn.Contains(TurnTable.BreachedOn).ShouldBeFalse();
    }

    [Fact]
    public void Resolving_during_the_pause_is_in_time()
    {
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 09:20").Sets(post.CaseId(), OnHold);
        _desk.At("2026-03-03 14:00").Resolves(post.CaseId());

        _desk.Turn(post.CaseId(), Kpi.Resolution).Contains(TurnTable.BreachedOn).ShouldBeFalse();
    }

    [Fact]
    public void What_was_late_before_the_pause_stays_late()
    {
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 10:30").Sets(post.CaseId(), OnHold);
        _desk.At("2026-03-02 12:00").Sets(post.CaseId(), InProgress);

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.BreachedOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
    }

    [Fact]
    public void The_customers_next_post_wakes_the_case()
    {
        var post = _desk.Receives(Complaint, id: "1");
        _desk.At("2026-03-02 09:20").Sets(post.CaseId(), WaitingForDetails);
        _desk.At("2026-03-02 11:20").Receives("the tag is 0612, where is my bag?", replyTo: "1");

        _desk.Case(post.CaseId(), "statuscode").GetAttributeValue<OptionSetValue>("statuscode").Value.ShouldBe(InProgress);
        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 12:00"));
    }

    [Fact]
    public void A_policy_may_start_the_resolution_clock_anew_when_a_case_opens_again()
    {
        _desk.Service.Update(new Entity(PolicyTable.Name, _policy) { [PolicyTable.ReopenMode] = Choice.Of(ReopenMode.Restart) });
        var post = _desk.Receives(Complaint, id: "1");
        _desk.At("2026-03-02 10:00").Resolves(post.CaseId());
        _desk.At("2026-03-02 13:00").Receives("The bag is still lost, please help", replyTo: "1");

        _desk.Turn(post.CaseId(), Kpi.Resolution, number: 2)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 23:00"));
    }

    [Fact]
    public void Statuses_that_are_none_are_refused_when_the_policy_is_saved() =>
        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Service.Update(
            new Entity(PolicyTable.Name, _policy) { [PolicyTable.PauseStatuses] = "On Hold" }))
            .Message.ShouldBe("\"On Hold\" is not a status reason; write their numbers with commas, such as 2, 3 for On Hold and Waiting for Details.");
}
