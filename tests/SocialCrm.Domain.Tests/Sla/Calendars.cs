using System;
using System.Linq;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

/// <summary>Calendars as an admin would set them up.</summary>
internal static class Calendars
{
    private static readonly DayOfWeek[] AllDays = Enum.GetValues<DayOfWeek>();

    public static BusinessCalendar Weekdays(string hours, string zone = "UTC", params (string Date, string Hours)[] exceptions) =>
        BusinessCalendar.Create(Definition(zone, day => day is DayOfWeek.Saturday or DayOfWeek.Sunday ? "" : hours, exceptions));

    public static BusinessCalendar EveryDay(string hours, string zone = "UTC", params (string Date, string Hours)[] exceptions) =>
        BusinessCalendar.Create(Definition(zone, _ => hours, exceptions));

    public static BusinessCalendar Week(string zone, params (DayOfWeek Day, string Hours)[] week) =>
        BusinessCalendar.Create(Definition(zone, day => week.FirstOrDefault(one => one.Day == day).Hours ?? ""));

    public static CalendarDefinition Definition(
        string zone, Func<DayOfWeek, string> hours, params (string Date, string Hours)[] exceptions) =>
        new(zone)
        {
            Week = AllDays.ToDictionary(day => day, day => HoursText.Parse(hours(day))),
            Exceptions = exceptions.ToDictionary(one => Date(one.Date), one => HoursText.Parse(one.Hours)),
        };

    public static CalendarDefinition AlwaysOpen(string zone, params (string Date, string Hours)[] exceptions) =>
        new(zone)
        {
            AlwaysOpen = true,
            Exceptions = exceptions.ToDictionary(one => Date(one.Date), one => HoursText.Parse(one.Hours)),
        };

    private static DateTime Date(string text) => Time.Utc(text).Date;
}
