using System;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

/// <summary>Marked examples restate chatwoot/chatwoot, spec/enterprise/services/sla/business_hours_service_spec.rb.</summary>
public sealed class When_a_budget_runs_in_opening_hours
{
    private static readonly BusinessCalendar Office = Calendars.Weekdays("09:00-17:00");

    [Fact]
    public void It_is_used_up_the_same_day_when_there_is_time() // Chatwoot
        => Office.DueAt(Time.Utc("2024-01-17 10:00"), 120.Minutes()).ShouldBe(Time.Utc("2024-01-17 12:00"));

    [Fact]
    public void It_goes_on_after_the_weekend() // Chatwoot
        => Office.DueAt(Time.Utc("2024-01-19 16:00"), 120.Minutes()).ShouldBe(Time.Utc("2024-01-22 10:00"));

    [Fact]
    public void A_post_before_opening_starts_it_at_opening() // Chatwoot
        => Office.DueAt(Time.Utc("2024-01-17 07:00"), 120.Minutes()).ShouldBe(Time.Utc("2024-01-17 11:00"));

    [Fact]
    public void A_post_after_closing_starts_it_at_the_next_opening() // Chatwoot
        => Office.DueAt(Time.Utc("2024-01-17 18:00"), 120.Minutes()).ShouldBe(Time.Utc("2024-01-18 11:00"));

    [Fact]
    public void It_runs_over_several_days() // Chatwoot
        => Office.DueAt(Time.Utc("2024-01-15 16:00"), 10.Hours()).ShouldBe(Time.Utc("2024-01-17 10:00"));

    [Fact]
    public void A_budget_that_ends_exactly_at_closing_time_is_due_at_closing_time() // Chatwoot; Zammad says next opening
        => Office.DueAt(Time.Utc("2024-01-15 16:00"), 9.Hours()).ShouldBe(Time.Utc("2024-01-16 17:00"));

    [Fact]
    public void A_post_exactly_at_closing_time_belongs_to_the_next_opening()
        => Office.DueAt(Time.Utc("2024-01-19 17:00"), 30.Minutes()).ShouldBe(Time.Utc("2024-01-22 09:30"));

    [Fact]
    public void A_post_exactly_at_opening_time_starts_it_at_once()
        => Office.DueAt(Time.Utc("2024-01-19 09:00"), 30.Minutes()).ShouldBe(Time.Utc("2024-01-19 09:30"));

    [Fact]
    public void Seconds_are_kept()
        => Office.DueAt(Time.Utc("2024-01-19 16:59:30"), 1.Minutes()).ShouldBe(Time.Utc("2024-01-22 09:00:30"));

    [Fact]
    public void It_stands_still_over_lunch()
        => Calendars.Weekdays("08:00-12:00, 13:30-18:00").DueAt(Time.Utc("2024-01-17 11:00"), 120.Minutes())
            .ShouldBe(Time.Utc("2024-01-17 14:30"));

    [Fact]
    public void A_budget_that_ends_exactly_at_lunch_is_due_at_lunch()
        => Calendars.Weekdays("08:00-12:00, 13:30-18:00").DueAt(Time.Utc("2024-01-17 11:00"), 60.Minutes())
            .ShouldBe(Time.Utc("2024-01-17 12:00"));

    [Fact]
    public void A_night_shift_is_two_stretches_that_join_at_midnight()
        => Calendars.EveryDay("00:00-06:00, 22:00-24:00").DueAt(Time.Utc("2024-01-17 23:00"), 120.Minutes())
            .ShouldBe(Time.Utc("2024-01-18 01:00"));

    [Fact]
    public void Hours_are_meant_on_the_wall_clock_of_the_zone()
        => Calendars.Weekdays("09:00-18:00", "Asia/Kolkata").DueAt(Time.Utc("2024-01-17 03:00"), 60.Minutes())
            .ShouldBe(Time.Utc("2024-01-17 04:30"));

    [Fact]
    public void The_leap_day_is_a_working_day()
        => Office.DueAt(Time.Utc("2024-02-28 16:30"), 60.Minutes()).ShouldBe(Time.Utc("2024-02-29 09:30"));

    [Fact]
    public void It_runs_over_new_year_and_years_beyond()
        => Office.DueAt(Time.Utc("2024-01-01 09:00"), (522 * 8).Hours()).ShouldBe(Time.Utc("2025-12-30 17:00"));

    [Fact]
    public void A_zero_budget_is_due_at_once_when_open()
        => Office.DueAt(Time.Utc("2024-01-17 10:00"), TimeSpan.Zero).ShouldBe(Time.Utc("2024-01-17 10:00"));

    [Fact]
    public void A_zero_budget_is_due_at_the_next_opening_when_closed()
        => Office.DueAt(Time.Utc("2024-01-19 17:00"), TimeSpan.Zero).ShouldBe(Time.Utc("2024-01-22 09:00"));

    [Fact]
    public void The_due_time_is_marked_as_utc()
        => Office.DueAt(Time.Utc("2024-01-17 10:00"), 120.Minutes()).Kind.ShouldBe(DateTimeKind.Utc);

    [Fact]
    public void A_negative_budget_is_refused()
        => Should.Throw<ArgumentOutOfRangeException>(() => Office.DueAt(Time.Utc("2024-01-17 10:00"), -1.Minutes()))
            .Message.ShouldStartWith("A budget cannot be negative.");

    [Fact]
    public void A_budget_that_is_never_used_up_is_refused()
        => Should.Throw<ArgumentOutOfRangeException>(() => Office.DueAt(Time.Utc("9999-12-30 10:00"), 100.Hours()))
            .Message.ShouldStartWith("This calendar is open too rarely");

    [Theory]
    [InlineData(DateTimeKind.Unspecified)]
    [InlineData(DateTimeKind.Local)]
    public void A_start_that_is_not_utc_is_refused(DateTimeKind kind)
        => Should.Throw<ArgumentException>(() => Office.DueAt(new DateTime(2024, 1, 17, 10, 0, 0, kind), 1.Minutes()))
            .Message.ShouldStartWith($"The time must be UTC, not {kind}.");

    [Fact]
    public void Without_a_calendar_it_runs_day_and_night()
        => BusinessCalendar.AlwaysOpen.DueAt(Time.Utc("2024-05-04 12:00"), 24.Hours()).ShouldBe(Time.Utc("2024-05-05 12:00"));
}
