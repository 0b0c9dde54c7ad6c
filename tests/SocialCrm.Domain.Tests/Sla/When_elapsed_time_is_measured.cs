using System;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

public sealed class When_elapsed_time_is_measured
{
    private static readonly BusinessCalendar Office = Calendars.Weekdays("09:00-17:00");

    [Fact]
    public void Only_open_hours_count() // zammad/zammad, spec/models/ticket/escalation_examples.rb: late contact after 150 minutes
        => Calendars.Weekdays("08:00-18:00", "Europe/Berlin").Elapsed(Time.Utc("2013-03-21 09:30"), Time.Utc("2013-03-21 12:00"))
            .ShouldBe(150.Minutes());

    [Fact]
    public void A_weekend_counts_nothing()
        => Office.Elapsed(Time.Utc("2024-01-19 17:00"), Time.Utc("2024-01-22 09:00")).ShouldBe(TimeSpan.Zero);

    [Fact]
    public void Seconds_are_kept()
        => Office.Elapsed(Time.Utc("2024-01-19 16:59:15"), Time.Utc("2024-01-22 09:00:20")).ShouldBe(TimeSpan.FromSeconds(65));

    [Fact]
    public void Ten_years_are_the_sum_of_their_days()
        => Office.Elapsed(Time.Utc("2014-01-01"), Time.Utc("2024-01-01")).ShouldBe((2608 * 8).Hours());

    [Fact]
    public void An_end_before_the_start_is_no_time()
        => Office.Elapsed(Time.Utc("2024-01-17 12:00"), Time.Utc("2024-01-17 10:00")).ShouldBe(TimeSpan.Zero);

    [Fact]
    public void An_end_before_the_start_is_no_time_with_a_pause_either()
        => Office.Elapsed(
            Time.Utc("2024-01-17 12:00"),
            Time.Utc("2024-01-17 10:00"),
            [new Pause(Time.Utc("2024-01-17 10:30"), Time.Utc("2024-01-17 11:00"))]).ShouldBe(TimeSpan.Zero);

    [Fact]
    public void Both_ends_are_in_utc()
        => Should.Throw<ArgumentException>(() => Office.Elapsed(Time.Utc("2024-01-17"), new DateTime(2024, 1, 18)))
            .ParamName.ShouldBe("toUtc");

    [Fact]
    public void The_first_and_the_last_instant_there_are_do_not_break_it()
        => Calendars.EveryDay("00:00-24:00", "America/New_York")
            .Elapsed(new DateTime(0, DateTimeKind.Utc), new DateTime(DateTime.MaxValue.Ticks, DateTimeKind.Utc))
            .ShouldBe(new TimeSpan(DateTime.MaxValue.Ticks));
}
