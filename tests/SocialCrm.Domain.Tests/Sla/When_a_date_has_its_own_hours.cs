using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

public sealed class When_a_date_has_its_own_hours
{
    [Fact]
    public void A_post_on_a_holiday_waits_for_the_next_opening() // zammad/zammad, spec/models/ticket/escalation_examples.rb
        => Calendars.Weekdays("08:00-20:00", "Europe/Berlin", ("2016-11-01", "")).DueAt(Time.Utc("2016-11-01 13:56:21"), 120.Minutes())
            .ShouldBe(Time.Utc("2016-11-02 09:00"));

    [Fact]
    public void A_budget_runs_over_a_holiday() // zammad/zammad, spec/models/ticket/escalation_examples.rb
        => Calendars.Weekdays("08:00-20:00", "Europe/Berlin", ("2016-11-01", "")).DueAt(Time.Utc("2016-11-01 13:56:21"), 20.Hours())
            .ShouldBe(Time.Utc("2016-11-03 15:00"));

    [Fact]
    public void Two_holidays_in_a_row_are_passed_over()
        => Calendars.Weekdays("09:00-17:00", "UTC", ("2024-12-25", ""), ("2024-12-26", ""))
            .DueAt(Time.Utc("2024-12-24 16:00"), 120.Minutes()).ShouldBe(Time.Utc("2024-12-27 10:00"));

    [Fact]
    public void A_half_day_closes_early()
        => Calendars.Weekdays("09:00-17:00", "UTC", ("2024-12-24", "09:00-12:00"))
            .DueAt(Time.Utc("2024-12-24 11:00"), 120.Minutes()).ShouldBe(Time.Utc("2024-12-25 10:00"));

    [Fact]
    public void A_sunday_can_be_open_once()
        => Calendars.Weekdays("09:00-17:00", "UTC", ("2024-12-22", "10:00-14:00"))
            .DueAt(Time.Utc("2024-12-20 17:00"), 60.Minutes()).ShouldBe(Time.Utc("2024-12-22 11:00"));

    [Fact]
    public void The_date_is_meant_in_the_zone_of_the_calendar()
        => Calendars.EveryDay("00:00-24:00", "Pacific/Auckland", ("2024-07-10", ""))
            .Elapsed(Time.Utc("2024-07-09 00:00"), Time.Utc("2024-07-11 00:00")).ShouldBe(24.Hours());

    [Fact]
    public void Always_open_still_closes_on_a_holiday()
        => BusinessCalendar.Create(Calendars.AlwaysOpen("UTC", ("2024-12-25", "")))
            .DueAt(Time.Utc("2024-12-24 23:00"), 120.Minutes()).ShouldBe(Time.Utc("2024-12-26 01:00"));

    [Fact]
    public void Holidays_of_many_years_are_all_taken_off()
        => Calendars.EveryDay("09:00-17:00", "UTC", ("2020-01-01", ""), ("2021-01-01", "09:00-10:00"), ("2022-01-01", ""), ("2030-01-01", ""))
            .Elapsed(Time.Utc("2019-12-31"), Time.Utc("2022-01-02")).ShouldBe(((733 - 3) * 8 + 1).Hours());

    [Fact]
    public void An_exception_is_a_date_without_a_time()
    {
        var definition = new CalendarDefinition("UTC") { AlwaysOpen = true, Exceptions = new Dictionary<DateTime, IReadOnlyList<OpenHours>> { [Time.Utc("2024-12-24 09:00")] = [] } };

        Should.Throw<InvalidCalendarException>(() => BusinessCalendar.Create(definition))
            .Message.ShouldBe("The exception 2024-12-24 09:00 has a time; give the date alone.");
    }
}
