using System;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

public sealed class When_the_wall_clock_changes
{
    private static readonly BusinessCalendar NewYork = Calendars.Week(
        "America/New_York", (DayOfWeek.Sunday, "00:00-24:00"), (DayOfWeek.Monday, "09:00-17:00"));

    [Fact]
    public void A_spring_sunday_has_23_open_hours()
        => NewYork.Elapsed(Time.Utc("2024-03-10 05:00"), Time.Utc("2024-03-11 04:00")).ShouldBe(23.Hours());

    [Fact]
    public void The_hour_that_spring_lacks_is_worked_the_next_day() // as Chatwoot's business_hours_service.rb computes it
        => NewYork.DueAt(Time.Utc("2024-03-10 05:00"), 24.Hours()).ShouldBe(Time.Utc("2024-03-11 14:00"));

    [Fact]
    public void An_autumn_sunday_has_25_open_hours()
        => NewYork.Elapsed(Time.Utc("2024-11-03 04:00"), Time.Utc("2024-11-04 05:00")).ShouldBe(25.Hours());

    [Fact]
    public void The_hour_that_autumn_repeats_counts_twice() // as Chatwoot's business_hours_service.rb computes it
        => NewYork.DueAt(Time.Utc("2024-11-03 04:00"), 24.Hours()).ShouldBe(Time.Utc("2024-11-04 04:00"));

    [Fact]
    public void Hours_inside_the_skipped_hour_never_come()
        => Calendars.EveryDay("02:00-03:00", "Europe/Berlin").Elapsed(Time.Utc("2024-03-30 12:00"), Time.Utc("2024-03-31 12:00"))
            .ShouldBe(TimeSpan.Zero);

    [Fact]
    public void Hours_that_start_inside_the_skipped_hour_start_when_it_is_over()
        => Calendars.EveryDay("02:30-04:00", "Europe/Berlin").NextOpening(Time.Utc("2024-03-30 12:00"))
            .ShouldBe(Time.Utc("2024-03-31 01:00"));

    [Fact]
    public void A_budget_that_ends_at_closing_time_just_before_the_change_is_due_then()
        => Calendars.EveryDay("00:00-01:30, 05:00-12:00", "Europe/Berlin").DueAt(Time.Utc("2024-03-30 23:00"), 90.Minutes())
            .ShouldBe(Time.Utc("2024-03-31 00:30"));

    [Fact]
    public void Hours_inside_the_repeated_hour_come_twice()
        => Calendars.EveryDay("02:15-02:45", "Europe/Berlin").Elapsed(Time.Utc("2024-10-26 12:00"), Time.Utc("2024-10-27 12:00"))
            .ShouldBe(60.Minutes());

    [Fact]
    public void Between_the_two_passes_of_a_repeated_hour_the_team_is_closed()
        => Calendars.EveryDay("02:15-02:45", "Europe/Berlin").IsOpen(Time.Utc("2024-10-27 00:50")).ShouldBeFalse();

    [Fact]
    public void Day_and_night_is_plain_time()
        => BusinessCalendar.Create(Calendars.AlwaysOpen("Europe/Berlin")).DueAt(Time.Utc("2024-03-31 00:00"), 60.Minutes())
            .ShouldBe(Time.Utc("2024-03-31 01:00"));

    [Theory]
    [InlineData("2024-07-01 06:59", false)]
    [InlineData("2024-07-01 07:00", true)]
    [InlineData("2024-12-02 07:59", false)]
    [InlineData("2024-12-02 08:00", true)]
    public void Opening_time_follows_summer_and_winter_time(string utc, bool open)
        => Calendars.Weekdays("09:00-17:00", "Europe/Berlin").IsOpen(Time.Utc(utc)).ShouldBe(open);

    [Theory]
    [InlineData("2006-03-20 13:30", false)]
    [InlineData("2007-03-20 13:30", true)]
    public void The_rule_of_the_year_counts_when_a_country_changed_it(string utc, bool open) // US summer time starts in March since 2007
        => Calendars.Weekdays("09:00-17:00", "America/New_York").IsOpen(Time.Utc(utc)).ShouldBe(open);

    [Fact]
    public void A_half_hour_change_counts_half_an_hour()
        => Calendars.EveryDay("00:00-24:00", "Australia/Lord_Howe").Elapsed(Time.Utc("2024-10-05 13:30"), Time.Utc("2024-10-06 13:00"))
            .ShouldBe(TimeSpan.FromHours(23.5));

    [Fact]
    public void A_date_that_a_country_skipped_had_no_open_hours() // Samoa had no 30 December 2011
        => Calendars.EveryDay("09:00-17:00", "Pacific/Apia").Elapsed(Time.Utc("2011-12-29 10:00"), Time.Utc("2011-12-31 10:00"))
            .ShouldBe(16.Hours());
}
