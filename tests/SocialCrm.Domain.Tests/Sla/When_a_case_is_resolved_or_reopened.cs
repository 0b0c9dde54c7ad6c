using System.Linq;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

/// <summary>Zammad: zammad/zammad, spec/models/ticket/escalation_examples.rb.</summary>
public sealed class When_a_case_is_resolved_or_reopened
{
    [Fact]
    public void Resolving_ends_every_open_clock()
        => new Desk().Opens("2024-01-17 10:00").Resolves("2024-01-17 10:30").Turns.Select(turn => turn.MetOn)
            .ShouldAllBe(met => met == Time.Utc("2024-01-17 10:30"));

    [Fact]
    public void Resolving_late_is_a_breach()
        => new Desk().Opens("2024-01-17 10:00").Resolves("2024-01-17 14:30")[Kpi.Resolution].BreachedOn
            .ShouldBe(Time.Utc("2024-01-17 14:00"));

    [Fact]
    public void An_answer_given_before_stays_the_answer()
        => new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 10:20").Resolves("2024-01-17 10:30")
            [Kpi.FirstResponse].MetOn.ShouldBe(Time.Utc("2024-01-17 10:20"));

    [Fact]
    public void The_clock_can_go_on_without_the_time_the_case_was_closed() // Zammad
    {
        var desk = Resolved().Reopens("2024-01-18 09:30", resolvedOn: "2024-01-17 12:00", ReopenMode.Continue);

        desk[Kpi.Resolution].IsOpen.ShouldBeTrue();
        desk[Kpi.Resolution].DueOn.ShouldBe(Time.Utc("2024-01-18 11:30"));
        desk[Kpi.Resolution].PausedMinutes.ShouldBe((5 * 60) + 30);
    }

    [Fact]
    public void A_resolution_that_was_late_stays_late_when_the_clock_goes_on()
    {
        var desk = new Desk().Opens("2024-01-17 10:00").Resolves("2024-01-17 15:00")
            .Reopens("2024-01-18 09:30", resolvedOn: "2024-01-17 15:00", ReopenMode.Continue);

        desk[Kpi.Resolution].BreachedOn.ShouldBe(Time.Utc("2024-01-17 14:00"));
        desk[Kpi.Resolution].DueOn.ShouldBe(Time.Utc("2024-01-17 14:00"));
    }

    [Fact]
    public void The_clock_can_start_again_as_a_new_turn()
    {
        var desk = Resolved().Reopens("2024-01-18 09:30", resolvedOn: "2024-01-17 12:00", ReopenMode.Restart);

        desk[Kpi.Resolution, 2].DueOn.ShouldBe(Time.Utc("2024-01-18 13:30"));
        desk[Kpi.Resolution, 1].MetOn.ShouldBe(Time.Utc("2024-01-17 12:00"));
    }

    [Fact]
    public void The_resolution_can_stand_while_only_the_answer_is_measured()
    {
        var desk = Resolved().Reopens("2024-01-18 09:30", resolvedOn: "2024-01-17 12:00", ReopenMode.NextResponseOnly)
            .CustomerWrites("2024-01-18 09:30");

        desk[Kpi.Resolution].MetOn.ShouldBe(Time.Utc("2024-01-17 12:00"));
        desk[Kpi.NextResponse].DueOn.ShouldBe(Time.Utc("2024-01-18 11:30"));
    }

    [Fact]
    public void Reopening_twice_changes_nothing_more()
        => Resolved().Reopens("2024-01-18 09:30", "2024-01-17 12:00", ReopenMode.Restart)
            .Reopens("2024-01-18 09:30", "2024-01-17 12:00", ReopenMode.Restart).Turns.Count.ShouldBe(3);

    private static Desk Resolved() =>
        new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 10:20").Resolves("2024-01-17 12:00");
}
