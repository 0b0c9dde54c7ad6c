using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace SocialCrm.Plugins.Sla;

/// <summary>Finds the exact instants at which a time zone's offset from UTC changes, once for all calendars of the zone.</summary>
/// <remarks>
/// Asks the zone for offsets only, because its adjustment rules differ in meaning between .NET Framework and .NET.
/// No zone has ever changed and changed back within four days (Freetown, September 1939), so a look every two days misses none.
/// </remarks>
internal sealed class ZoneOffsets
{
    private const long StepTicks = 2 * TimeSpan.TicksPerDay;
    private static readonly ConditionalWeakTable<TimeZoneInfo, ZoneOffsets> Known = new();

    private readonly TimeZoneInfo _zone;
    private readonly ConcurrentDictionary<int, IReadOnlyList<OffsetStretch>> _years = new();

    private ZoneOffsets(TimeZoneInfo zone)
    {
        _zone = zone;
    }

    public static ZoneOffsets Of(TimeZoneInfo zone) => Known.GetValue(zone, unknown => new ZoneOffsets(unknown));

    /// <summary>The stretches of equal offset in a UTC year, the first of which starts with the year.</summary>
    public IReadOnlyList<OffsetStretch> InYear(int year) => _years.GetOrAdd(year, Search);

    /// <summary>The tick at which a UTC year ends: the start of the next, or the last tick there is.</summary>
    public static long EndOfYear(int year) =>
        year < DateTime.MaxValue.Year ? new DateTime(year + 1, 1, 1).Ticks : DateTime.MaxValue.Ticks;

    private List<OffsetStretch> Search(int year)
    {
        var looked = new DateTime(year, 1, 1).Ticks;
        var last = EndOfYear(year) - 1;
        var current = new OffsetStretch(looked, At(looked));
        var stretches = new List<OffsetStretch> { current };
        while (looked < last)
        {
            var next = Math.Min(looked + StepTicks, last);
            if (At(next) != current.OffsetTicks)
            {
                next = FirstChange(looked, next, current.OffsetTicks);
                stretches.Add(current = new OffsetStretch(next, At(next)));
            }

            looked = next;
        }

        return stretches;
    }

    private long FirstChange(long before, long after, long offset)
    {
        while (after - before > 1)
        {
            var middle = before + ((after - before) / 2);
            if (At(middle) == offset)
                before = middle;
            else
                after = middle;
        }

        return after;
    }

    private long At(long utcTicks) => _zone.GetUtcOffset(new DateTime(utcTicks, DateTimeKind.Utc)).Ticks;
}
