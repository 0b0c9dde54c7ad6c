using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Sla;

/// <summary>What an admin enters for a calendar, before <see cref="BusinessCalendar.Create"/> has checked it.</summary>
public sealed class CalendarDefinition
{
    /// <param name="timeZone">An IANA name (<c>Europe/Berlin</c>) or a Windows name (<c>W. Europe Standard Time</c>).</param>
    public CalendarDefinition(string timeZone)
    {
        TimeZone = timeZone;
    }

    /// <summary>The zone whose wall clock the hours and exception dates are meant in.</summary>
    public string TimeZone { get; }

    /// <summary>Every day is open from 00:00 to 24:00 and <see cref="Week"/> is not read; exceptions still count.</summary>
    public bool AlwaysOpen { get; init; }

    /// <summary>Hours of each weekday, in any order; a weekday that is missing or empty is closed.</summary>
    public IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpenHours>> Week { get; init; } =
        new Dictionary<DayOfWeek, IReadOnlyList<OpenHours>>();

    /// <summary>Hours of single local dates (time part zero, kind ignored) in place of the weekday's; an empty list is closed.</summary>
    public IReadOnlyDictionary<DateTime, IReadOnlyList<OpenHours>> Exceptions { get; init; } =
        new Dictionary<DateTime, IReadOnlyList<OpenHours>>();
}
