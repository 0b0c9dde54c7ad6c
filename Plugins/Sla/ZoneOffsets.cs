using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Sla;

/// <summary>Finds the exact instants at which a time zone's offset from UTC changes.</summary>
/// <remarks>
/// Asks the zone for offsets only, because its adjustment rules differ in meaning between .NET Framework and .NET.
/// No zone has ever changed and changed back within four days (Freetown, September 1939), so a look every two days misses none.
/// </remarks>
internal static class ZoneOffsets
{
    private const long StepTicks = 2 * TimeSpan.TicksPerDay;

    /// <summary>The stretches of equal offset between two UTC ticks, the first of which starts at <paramref name="startTicks"/>.</summary>
    public static IReadOnlyList<OffsetStretch> Between(TimeZoneInfo zone, long startTicks, long endTicks)
    {
        var stretches = new List<OffsetStretch> { new(startTicks, At(zone, startTicks)) };
        var looked = startTicks;
        while (looked < endTicks - 1)
        {
            var next = Math.Min(looked + StepTicks, endTicks - 1);
            var current = stretches[stretches.Count - 1].OffsetTicks;
            if (At(zone, next) == current)
            {
                looked = next;
                continue;
            }

            looked = FirstChange(zone, looked, next, current);
            stretches.Add(new OffsetStretch(looked, At(zone, looked)));
        }

        return stretches;
    }

    private static long FirstChange(TimeZoneInfo zone, long before, long after, long offset)
    {
        while (after - before > 1)
        {
            var middle = before + ((after - before) / 2);
            if (At(zone, middle) == offset)
                before = middle;
            else
                after = middle;
        }

        return after;
    }

    private static long At(TimeZoneInfo zone, long utcTicks) =>
        zone.GetUtcOffset(new DateTime(utcTicks, DateTimeKind.Utc)).Ticks;
}
