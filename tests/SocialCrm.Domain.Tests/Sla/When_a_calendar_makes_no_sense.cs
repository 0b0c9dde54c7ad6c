using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

public sealed class When_a_calendar_makes_no_sense
{
    [Theory]
    [InlineData("Mars/Base")]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("Europe")]
    public void An_unknown_zone_is_refused(string zone)
        => Refusal(Calendars.Definition(zone, _ => "09:00-17:00"))
            .ShouldBe($"The time zone \"{zone}\" is not known; use a name such as Europe/Berlin or W. Europe Standard Time.");

    [Fact]
    public void A_calendar_that_is_never_open_is_refused()
        => Refusal(Calendars.Definition("UTC", _ => ""))
            .ShouldBe("This calendar is never open; give at least one weekday opening hours, or set it to always open.");

    [Fact]
    public void One_open_holiday_is_not_enough()
        => Refusal(Calendars.Definition("UTC", _ => "", ("2024-12-25", "09:00-17:00"))).ShouldStartWith("This calendar is never open;");

    [Fact]
    public void Reversed_hours_are_refused()
        => Refusal(Monday(Stretch(17, 9))).ShouldStartWith("The hours 17:00-09:00 do not end after they start;");

    [Fact]
    public void Overlapping_hours_are_refused()
        => Refusal(Monday(Stretch(9, 12), Stretch(11, 17))).ShouldBe("The hours 09:00-12:00 and 11:00-17:00 overlap; write each part of the day once.");

    [Fact]
    public void Hours_beyond_the_day_are_refused()
        => Refusal(Monday(Stretch(20, 25))).ShouldBe("The hours 20:00-25:00 leave the day; use times from 00:00 to 24:00.");

    [Fact]
    public void Reversed_hours_of_a_holiday_are_refused()
        => Refusal(new CalendarDefinition("UTC")
        {
            AlwaysOpen = true,
            Exceptions = new Dictionary<DateTime, IReadOnlyList<OpenHours>> { [new DateTime(2024, 12, 24)] = [Stretch(12, 9)] },
        }).ShouldStartWith("The hours 12:00-09:00 do not end after they start;");

    private static string Refusal(CalendarDefinition definition) =>
        Should.Throw<InvalidCalendarException>(() => BusinessCalendar.Create(definition)).Message;

    private static CalendarDefinition Monday(params OpenHours[] hours) =>
        new("UTC") { Week = new Dictionary<DayOfWeek, IReadOnlyList<OpenHours>> { [DayOfWeek.Monday] = hours } };

    private static OpenHours Stretch(int opens, int closes) => new(opens.Hours(), closes.Hours());
}
