using System;

namespace SocialCrm.Cli.Simulation;

/// <summary>Turns local times of a zone into UTC and back.</summary>
internal sealed class LocalClock(TimeZoneInfo zone)
{
    /// <summary>One hour of the week, counted from Sunday 00:00: 0 to 167.</summary>
    public const int CellsOfWeek = 7 * 24;

    /// <summary>All offsets of zones are multiples of it.</summary>
    public static readonly TimeSpan Step = TimeSpan.FromMinutes(15);

    /// <summary>A time that the clock skips is the one an hour later; of one that comes twice it is the second.</summary>
    public DateTime ToUtc(DateTime local)
    {
        var asked = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(asked) ? asked.AddHours(1) : asked, zone);
    }

    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, zone);

    /// <summary>The hour of the week in which a time lies.</summary>
    public int CellOf(DateTime utc)
    {
        var local = ToLocal(utc);
        return ((int)local.DayOfWeek * 24) + local.Hour;
    }
}
