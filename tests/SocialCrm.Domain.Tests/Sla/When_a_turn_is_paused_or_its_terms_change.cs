using System;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

public sealed class When_a_turn_is_paused_or_its_terms_change
{
    [Fact]
    public void The_due_time_moves_by_the_open_part_of_the_pause()
    {
        var desk = new Desk().Opens("2024-01-17 16:30").Pauses("2024-01-17 16:40", "2024-01-18 09:20");

        desk[Kpi.FirstResponse].DueOn.ShouldBe(Time.Utc("2024-01-18 10:10"));
        desk[Kpi.FirstResponse].PausedMinutes.ShouldBe(40);
    }

    [Fact]
    public void Several_pauses_add_up()
    {
        var desk = new Desk().Opens("2024-01-17 10:00")
            .Pauses("2024-01-17 10:10", "2024-01-17 10:20").Pauses("2024-01-17 10:30", "2024-01-17 10:50");

        desk[Kpi.FirstResponse].DueOn.ShouldBe(Time.Utc("2024-01-17 11:30"));
        desk[Kpi.FirstResponse].PausedMinutes.ShouldBe(30);
    }

    [Fact]
    public void The_calendar_gives_the_same_due_time_when_it_is_told_the_pause()
        => new Desk().Opens("2024-01-17 16:30").Pauses("2024-01-17 16:40:07", "2024-01-18 09:20:31")[Kpi.FirstResponse].DueOn.ShouldBe(
            new Desk().Terms.Calendar.DueAt(
                Time.Utc("2024-01-17 16:30"), 60.Minutes(), [new Pause(Time.Utc("2024-01-17 16:40:07"), Time.Utc("2024-01-18 09:20:31"))]));

    [Fact]
    public void A_turn_that_was_overdue_before_the_pause_stays_overdue()
        => new Desk().Opens("2024-01-17 10:00").Pauses("2024-01-17 11:00", "2024-01-17 12:00")[Kpi.FirstResponse].DueOn
            .ShouldBe(Time.Utc("2024-01-17 11:00"));

    [Fact]
    public void A_met_turn_does_not_move()
        => new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 10:05").Pauses("2024-01-17 10:10", "2024-01-17 12:00")
            [Kpi.FirstResponse].DueOn.ShouldBe(Time.Utc("2024-01-17 11:00"));

    [Fact]
    public void A_pause_that_began_before_the_turn_counts_from_its_start()
        => new Desk().Opens("2024-01-17 10:00").Pauses("2024-01-17 09:30", "2024-01-17 10:15")[Kpi.FirstResponse].DueOn
            .ShouldBe(Time.Utc("2024-01-17 11:15"));

    [Fact]
    public void A_warned_turn_stays_warned()
        => TurnClock.Resumed(
            new Desk().Opens("2024-01-17 10:00")[Kpi.FirstResponse] with { WarnedOn = Time.Utc("2024-01-17 10:45") },
            new Pause(Time.Utc("2024-01-17 10:50"), Time.Utc("2024-01-17 11:50")),
            new Desk().Terms.Calendar).WarnedOn.ShouldBe(Time.Utc("2024-01-17 10:45"));

    [Fact]
    public void Another_policy_gives_an_open_turn_its_budget()
    {
        var turn = TurnClock.Changed(new Desk().Opens("2024-01-17 10:00")[Kpi.FirstResponse], Urgent);

        turn.DueOn.ShouldBe(Time.Utc("2024-01-17 10:15"));
        turn.BudgetMinutes.ShouldBe(15);
        turn.PolicyId.ShouldBe(Urgent.Policy.Id);
        turn.CalendarVersion.ShouldBe(4);
    }

    [Fact]
    public void Another_policy_keeps_the_pauses_so_far()
        => TurnClock.Changed(new Desk().Opens("2024-01-17 10:00").Pauses("2024-01-17 10:05", "2024-01-17 10:25")[Kpi.FirstResponse], Urgent)
            .DueOn.ShouldBe(Time.Utc("2024-01-17 10:35"));

    [Fact]
    public void What_was_breached_stays_breached()
        => Unchanged(new Desk().Opens("2024-01-17 10:00").Sweeps("2024-01-17 11:30")[Kpi.FirstResponse]);

    [Fact]
    public void What_was_met_stays_met()
        => Unchanged(new Desk().Opens("2024-01-17 10:00").Answers("2024-01-17 10:30")[Kpi.FirstResponse]);

    private static TurnTerms Urgent
    {
        get
        {
            var terms = new Desk().Terms;
            return terms with
            {
                Policy = terms.Policy with { Id = new Guid("00000000-0000-0000-0000-00000000bbbb"), FirstResponse = 15.Minutes() },
                CalendarVersion = 4,
            };
        }
    }

    private static void Unchanged(Turn turn) => TurnClock.Changed(turn, Urgent).ShouldBe(turn);
}
