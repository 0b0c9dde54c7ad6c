using System;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

public sealed class When_a_native_KPI_is_followed
{
    private static readonly PolicyRule Policy = new Desk().Terms.Policy with { Clocks = ClockSource.NativeSla, Version = 7 };
    private static readonly Guid First = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Second = new("00000000-0000-0000-0000-000000000002");
    private static readonly DateTime Now = Time.Utc("2026-03-02 09:30");
    private static readonly NativeKpi Running = new(First, NativeStatus.InProgress, Time.Utc("2026-03-02 09:00"), Time.Utc("2026-03-02 10:00"));

    [Fact]
    public void A_new_one_starts_a_turn() => Follow([], Running)!.ShouldSatisfyAllConditions(
        turn => turn.Number.ShouldBe(1),
        turn => turn.DueOn.ShouldBe(Time.Utc("2026-03-02 10:00")),
        turn => turn.BudgetMinutes.ShouldBe(60),
        turn => turn.PolicyVersion.ShouldBe(7),
        turn => turn.IsNative.ShouldBeTrue());

    [Fact]
    public void The_minutes_of_the_SLA_item_are_the_budget()
        => Follow([], Running with { BudgetMinutes = 45 })!.BudgetMinutes.ShouldBe(45);

    [Theory]
    [InlineData(NativeStatus.Canceled)]
    [InlineData(NativeStatus.InProgress, false)]
    public void One_that_was_cancelled_or_has_no_due_time_starts_none(NativeStatus status, bool isDue = true)
        => Follow([], Running with { Status = status, FailureOn = isDue ? Running.FailureOn : null }).ShouldBeNull();

    [Fact]
    public void A_second_one_for_the_same_wait_takes_over_the_turn()
    {
        var turn = Follow([Follow([], Running)!], Running with { Id = Second, FailureOn = Time.Utc("2026-03-02 11:00") })!;

        (turn.Number, turn.NativeId, turn.DueOn).ShouldBe((1, (Guid?)Second, Time.Utc("2026-03-02 11:00")));
    }

    [Fact]
    public void One_that_counts_from_before_the_answer_is_the_same_wait_still()
    {
        var met = Follow([], Running)! with { MetOn = Time.Utc("2026-03-02 09:20") };

        var turn = Follow([met], Running with { Id = Second })!;

        (turn.Number, turn.MetOn).ShouldBe((1, null));
    }

    [Fact]
    public void One_that_counts_from_after_the_answer_is_another_wait()
    {
        var met = Follow([], Running)! with { MetOn = Time.Utc("2026-03-02 09:20") };

        Follow([met], Running with { Id = Second, StartedOn = Now })!.Number.ShouldBe(2);
    }

    [Fact]
    public void A_warning_is_noted_once_at_the_time_that_the_platform_gave()
    {
        var warned = Follow([], Running with { Status = NativeStatus.NearingNoncompliance, WarningOn = Time.Utc("2026-03-02 09:25") })!;

        var again = Follow([warned], Running with { Status = NativeStatus.NearingNoncompliance, WarningOn = Time.Utc("2026-03-02 09:28") })!;

        again.WarnedOn.ShouldBe(Time.Utc("2026-03-02 09:25"));
    }

    [Fact]
    public void A_pause_is_kept_when_it_is_over()
    {
        var paused = Follow([], Running)! with { PausedOn = Time.Utc("2026-03-02 09:10") };

        var turn = Follow([paused], Running with { Id = Second })!;

        turn.Pauses!.All.ShouldBe([new Pause(Time.Utc("2026-03-02 09:10"), Now)]);
        turn.PausedOn.ShouldBeNull();
    }

    [Fact]
    public void What_was_breached_stays_breached_when_the_next_instance_succeeds()
    {
        var late = Follow([], Running with { Status = NativeStatus.Noncompliant })!;

        var turn = Follow([late], Running with { Id = Second, Status = NativeStatus.Succeeded, SucceededOn = Now })!;

        (turn.BreachedOn, turn.MetOn).ShouldBe((Time.Utc("2026-03-02 10:00"), Now));
    }

    [Fact]
    public void The_clock_functions_neither_move_nor_judge_it()
    {
        var turn = Follow([], Running)!;
        var later = Time.Utc("2026-03-02 12:00");

        TurnClock.Judged(turn, later).ShouldBe(turn);
        TurnClock.Resumed(turn, new Pause(Now, later), BusinessCalendar.AlwaysOpen).ShouldBe(turn);
        TurnClock.Changed(turn, new Desk().Terms).ShouldBe(turn);
    }

    [Fact]
    public void A_column_that_nobody_named_is_not_followed()
    {
        var policy = new Desk().Terms.Policy;

        NativeTurns.KpiOf("FirstResponseByKpiId", policy).ShouldBe(Kpi.FirstResponse);
        NativeTurns.KpiOf("resolvebykpiid", policy).ShouldBe(Kpi.Resolution);
        NativeTurns.KpiOf("new_nextbykpiid", policy).ShouldBeNull();
        NativeTurns.KpiOf("new_nextbykpiid", policy with { NextResponseKpi = " new_nextbykpiid " }).ShouldBe(Kpi.NextResponse);
    }

    private static Turn? Follow(Turn[] turns, NativeKpi native) => NativeTurns.Follow(turns, Kpi.FirstResponse, native, Policy, Now);
}
