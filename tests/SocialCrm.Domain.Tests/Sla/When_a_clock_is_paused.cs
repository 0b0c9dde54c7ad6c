using System;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

/// <summary>
/// Zammad: zammad/zammad, spec/models/ticket/escalation_examples.rb. Dynamics: MicrosoftDocs/SupportArticles-docs,
/// sla-timer-pause-state-changed.md.
/// </summary>
public sealed class When_a_clock_is_paused
{
    private static readonly BusinessCalendar Zammad = Calendars.EveryDay("09:00-18:00", "Europe/Berlin");
    private static readonly BusinessCalendar Office = Calendars.EveryDay("09:00-17:00");

    [Fact]
    public void Pending_and_closed_time_both_move_the_deadline() // Zammad, reopened ticket
        => Zammad.DueAt(
            Time.Utc("2013-06-04 09:00"),
            120.Minutes(),
            [Pause("2013-06-04 09:30", "2013-06-04 09:45"), Pause("2013-06-04 10:00", "2013-06-04 10:30")])
            .ShouldBe(Time.Utc("2013-06-04 11:45"));

    [Fact]
    public void Pending_time_is_taken_off_the_time_used() // Zammad, closed in time
        => Zammad.Elapsed(
            Time.Utc("2013-06-04 09:00"),
            Time.Utc("2013-06-04 12:00"),
            [Pause("2013-06-04 09:00", "2013-06-04 10:30"), Pause("2013-06-04 11:00", "2013-06-04 11:30")])
            .ShouldBe(60.Minutes());

    [Fact]
    public void A_pause_outside_opening_hours_costs_nothing() // Dynamics, scenario 1
        => Office.DueAt(Time.Utc("2024-12-10 06:00"), 120.Minutes(), [Pause("2024-12-10 07:00", "2024-12-10 08:30")])
            .ShouldBe(Time.Utc("2024-12-10 11:00"));

    [Fact]
    public void A_pause_over_midnight_moves_the_deadline_by_its_open_part() // Dynamics, scenario 4
        => Office.DueAt(Time.Utc("2024-12-10 15:00"), 240.Minutes(), [Pause("2024-12-10 19:00", "2024-12-11 10:00")])
            .ShouldBe(Time.Utc("2024-12-11 12:00"));

    [Fact]
    public void Overlapping_pauses_count_once()
        => Office.DueAt(
            Time.Utc("2024-01-17 10:00"),
            60.Minutes(),
            [Pause("2024-01-17 10:30", "2024-01-17 11:00"), Pause("2024-01-17 10:15", "2024-01-17 10:45")])
            .ShouldBe(Time.Utc("2024-01-17 11:45"));

    [Fact]
    public void A_pause_inside_another_counts_once()
        => Office.Elapsed(
            Time.Utc("2024-01-17 10:00"),
            Time.Utc("2024-01-17 12:00"),
            [Pause("2024-01-17 10:00", "2024-01-17 11:00"), Pause("2024-01-17 10:15", "2024-01-17 10:30")])
            .ShouldBe(60.Minutes());

    [Fact]
    public void A_budget_used_up_exactly_when_the_pause_starts_is_due_then()
        => Office.DueAt(Time.Utc("2024-01-17 10:00"), 60.Minutes(), [Pause("2024-01-17 11:00", "2024-01-17 12:00")])
            .ShouldBe(Time.Utc("2024-01-17 11:00"));

    [Fact]
    public void A_pause_after_the_deadline_does_not_move_it()
        => Office.DueAt(Time.Utc("2024-01-17 10:00"), 60.Minutes(), [Pause("2024-01-17 12:00", "2024-01-17 13:00")])
            .ShouldBe(Time.Utc("2024-01-17 11:00"));

    [Fact]
    public void A_pause_that_began_before_the_clock_counts_from_the_start_of_the_clock()
        => Office.DueAt(Time.Utc("2024-01-17 10:00"), 60.Minutes(), [Pause("2024-01-17 09:00", "2024-01-17 10:30")])
            .ShouldBe(Time.Utc("2024-01-17 11:30"));

    [Fact]
    public void A_pause_before_the_clock_does_not_count()
        => Office.DueAt(Time.Utc("2024-01-17 10:00"), 60.Minutes(), [Pause("2024-01-17 09:00", "2024-01-17 09:30")])
            .ShouldBe(Time.Utc("2024-01-17 11:00"));

    [Fact]
    public void A_zero_budget_is_due_when_the_pause_ends()
        => Office.DueAt(Time.Utc("2024-01-17 10:00"), TimeSpan.Zero, [Pause("2024-01-17 10:00", "2024-01-17 10:20")])
            .ShouldBe(Time.Utc("2024-01-17 10:20"));

    [Fact]
    public void A_pause_cannot_end_before_it_starts()
        => Should.Throw<ArgumentException>(() => Pause("2024-01-17 10:00", "2024-01-17 09:59"))
            .Message.ShouldStartWith("A pause cannot end before it starts.");

    [Fact]
    public void A_pause_is_in_utc()
        => Should.Throw<ArgumentException>(() => new Pause(new DateTime(2024, 1, 17), Time.Utc("2024-01-18")))
            .Message.ShouldStartWith("The time must be UTC");

    private static Pause Pause(string from, string to) => new(Time.Utc(from), Time.Utc(to));
}
