using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Cli.Simulation;

/// <summary>A stretch of time in which somebody takes work, ticks UTC.</summary>
internal readonly record struct Stint(long From, long To)
{
    /// <summary>The stretches of a shift between its breaks, from the day before the first to the last.</summary>
    public static IEnumerable<Stint> Of(ShiftSetup shift, SimulationSetup setup)
    {
        var clock = new LocalClock(TimeZones.Find(shift.TimeZone ?? setup.TimeZone));
        var days = shift.Days.Select(FileWord<DayOfWeek>.Read).ToHashSet();
        for (var day = -1; day < setup.Days; day++)
        {
            var date = setup.Start.ToDateTime(TimeOnly.MinValue).AddDays(day);
            if (days.Count > 0 && !days.Contains(date.DayOfWeek))
                continue;
            foreach (var stint in OfDay(shift, date, clock))
                yield return stint;
        }
    }

    private static IEnumerable<Stint> OfDay(ShiftSetup shift, DateTime date, LocalClock clock)
    {
        var from = TimeOf(shift.From);
        var to = After(from, shift.To);
        var begins = from;
        foreach (var pause in shift.Breaks.Select(pause => BreakAfter(from, pause)).OrderBy(pause => pause.From))
        {
            if (begins < pause.From)
                yield return Local(begins, pause.From);
            begins = pause.To > begins ? pause.To : begins;
        }
        if (begins < to)
            yield return Local(begins, to);

        Stint Local(TimeSpan opens, TimeSpan closes) => new(clock.ToUtc(date + opens).Ticks, clock.ToUtc(date + closes).Ticks);
    }

    private static (TimeSpan From, TimeSpan To) BreakAfter(TimeSpan shift, string pause)
    {
        var times = pause.Split('-', StringSplitOptions.TrimEntries);
        var begins = TimeOf(times[0]) is var time && time < shift ? time + TimeSpan.FromDays(1) : time;
        return (begins, After(begins, times[1]));
    }

    /// <summary>The next time of day after one; 24:00 is midnight.</summary>
    private static TimeSpan After(TimeSpan begins, string ends)
    {
        var time = TimeOf(ends);
        while (time <= begins)
            time += TimeSpan.FromDays(1);
        return time;
    }

    private static TimeSpan TimeOf(string written) => HoursText.Between(written, written).Opens;
}
