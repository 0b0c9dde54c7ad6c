using System;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

public sealed class When_a_turn_is_planned
{
    private const int OnHold = 2;

    private static readonly LadderStep Warn = new(new Guid("00000000-0000-0000-0000-000000000001"), Kpi.FirstResponse, 1, StepAnchor.PercentOfBudget, 50, StepAction.Notify);
    private static readonly LadderStep Escalate = new(new Guid("00000000-0000-0000-0000-000000000002"), Kpi.FirstResponse, 2, StepAnchor.MinutesAfterDue, 0, StepAction.SetEscalated);

    private readonly Turn _turn = new Desk().Opens("2024-01-17 10:00")[Kpi.FirstResponse];

    [Fact]
    public void Only_the_steps_whose_time_has_come_are_performed()
    {
        var plan = Plan(_turn, "2024-01-17 10:30");

        plan.Steps.ShouldBe([Warn]);
        plan.After.WarnedOn.ShouldBe(Time.Utc("2024-01-17 10:30"));
        plan.After.NextStepOn.ShouldBe(Time.Utc("2024-01-17 11:00"));
    }

    [Fact]
    public void A_breach_is_noted_before_its_steps_are_performed()
    {
        var plan = Plan(_turn, "2024-01-17 11:01");

        plan.Before.BreachedOn.ShouldBe(Time.Utc("2024-01-17 11:00"));
        plan.Steps.ShouldBe([Warn, Escalate]);
        plan.After.NextStepOn.ShouldBeNull();
    }

    [Fact]
    public void Steps_performed_before_are_left_out()
        => TurnPlan.Of(_turn, Terms(), null, [Warn.Id], Time.Utc("2024-01-17 11:01")).Steps.ShouldBe([Escalate]);

    [Fact]
    public void Nothing_is_left_to_do_without_a_policy()
    {
        var plan = TurnPlan.Of(_turn with { FailedAttempts = 2, NextStepOn = _turn.DueOn }, null, null, [], Time.Utc("2024-01-17 11:01"));

        plan.Steps.ShouldBeEmpty();
        plan.After.ShouldBe(_turn with { FailedAttempts = 0, NextStepOn = null });
    }

    [Fact]
    public void Failed_attempts_are_forgotten_when_the_plan_was_carried_out()
        => Plan(_turn with { FailedAttempts = 3 }, "2024-01-17 10:30").After.FailedAttempts.ShouldBe(0);

    [Fact]
    public void A_changed_policy_is_followed_first()
    {
        var plan = TurnPlan.Of(_turn, Terms(version: 2, changedOn: "2024-01-17 10:10", minutes: 20), null, [], Time.Utc("2024-01-17 10:15"));

        plan.After.DueOn.ShouldBe(Time.Utc("2024-01-17 10:20"));
        plan.After.PolicyVersion.ShouldBe(2);
        plan.Steps.ShouldBe([Warn]);
    }

    [Fact]
    public void What_was_late_before_the_change_stays_late()
    {
        var plan = TurnPlan.Of(_turn, Terms(version: 2, changedOn: "2024-01-17 11:30", minutes: 240), null, [], Time.Utc("2024-01-17 11:40"));

        plan.After.BreachedOn.ShouldBe(Time.Utc("2024-01-17 11:00"));
        plan.After.DueOn.ShouldBe(Time.Utc("2024-01-17 11:00"));
        plan.After.PolicyVersion.ShouldBe(2);
    }

    [Fact]
    public void A_change_that_pauses_the_status_of_the_case_stops_the_clock()
    {
        var plan = TurnPlan.Of(_turn, Terms(version: 2, changedOn: "2024-01-17 10:10"), OnHold, [], Time.Utc("2024-01-17 10:40"));

        plan.After.PausedOn.ShouldBe(Time.Utc("2024-01-17 10:40"));
        plan.Steps.ShouldBeEmpty();
    }

    [Fact]
    public void A_policy_that_promises_nothing_more_is_followed_once()
    {
        var next = _turn with { Kpi = Kpi.NextResponse };
        var terms = Terms(version: 2, changedOn: "2024-01-17 10:10");
        terms = terms with { Terms = terms.Terms with { Policy = terms.Terms.Policy with { NextResponse = null } } };

        var plan = TurnPlan.Of(next, terms, null, [], Time.Utc("2024-01-17 10:40"));

        plan.After.DueOn.ShouldBe(next.DueOn);
        plan.After.PolicyVersion.ShouldBe(2);
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(4, 40)]
    [InlineData(5, 60)]
    [InlineData(1000, 60)]
    public void A_failed_attempt_is_repeated_ever_more_rarely(int attempts, int minutes)
        => RetryTime.After(attempts, Time.Utc("2024-01-17 10:00")).ShouldBe(Time.Utc("2024-01-17 10:00").AddMinutes(minutes));

    private static TurnPlan Plan(Turn turn, string asOf) => TurnPlan.Of(turn, Terms(), null, [], Time.Utc(asOf));

    private static CaseTerms Terms(int? version = null, string? changedOn = null, int minutes = 60)
    {
        var terms = new Desk().Terms;
        return new CaseTerms(
            terms with
            {
                Policy = terms.Policy with
                {
                    FirstResponse = minutes.Minutes(),
                    PauseStatuses = [OnHold],
                    Version = version,
                    ChangedOn = changedOn == null ? null : Time.Utc(changedOn),
                },
            },
            [Warn, Escalate]);
    }
}
