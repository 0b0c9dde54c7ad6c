using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Domain.Tests.Sla;

/// <summary>Draws calendars, starts, budgets and pauses, the same ones every time, with a liking for edges and clock changes.</summary>
internal sealed class RandomCalendars(ZoneMinutes minutes, int seed)
{
    private readonly Random _random = new(seed);

    public CalendarDefinition Calendar()
    {
        var openDay = _random.Next(7);
        return new CalendarDefinition(minutes.ZoneName)
        {
            AlwaysOpen = Chance(10),
            Week = Enumerable.Range(0, 7).ToDictionary(
                day => (DayOfWeek)day,
                day => Hours(chanceOfNone: day == openDay ? 0 : 25)),
            Exceptions = Enumerable.Range(0, _random.Next(16))
                .Select(_ => Near(60).Date)
                .Distinct()
                .ToDictionary(date => date, _ => Hours(chanceOfNone: 50)),
        };
    }

    /// <summary>A start that leaves room for a span before the known days end.</summary>
    public DateTime Start()
    {
        var room = (minutes.To - minutes.From) * 0.85;
        var start = Near(20);
        return start >= minutes.From && start < minutes.From + room ? start : Rounded(minutes.From + (room * _random.NextDouble()));
    }

    /// <summary>A second to a longest span, short ones as likely as long ones; sometimes nothing.</summary>
    public TimeSpan Span(TimeSpan longest) =>
        Chance(3) ? TimeSpan.Zero : TimeSpan.FromTicks(Rounded(new DateTime((long)(TimeSpan.TicksPerSecond * Math.Pow(longest.TotalSeconds, _random.NextDouble())))).Ticks);

    public IReadOnlyList<Pause> Pauses(DateTime start, TimeSpan span) =>
        [.. Enumerable.Range(0, Math.Max(0, _random.Next(8) - 3)).Select(_ => Pause(start - (span * 0.2), span * 1.4))];

    private Pause Pause(DateTime earliest, TimeSpan within)
    {
        var from = Rounded(earliest + (within * _random.NextDouble()));
        return new Pause(from, from + (Rounded(from + (within * _random.NextDouble() * 0.4)) - from).Duration());
    }

    private IReadOnlyList<OpenHours> Hours(int chanceOfNone)
    {
        if (Chance(chanceOfNone))
            return [];
        var grid = Chance(30) ? 1 : 15;
        var edges = Enumerable.Range(0, 2 * _random.Next(1, 4))
            .Select(_ => _random.Next((1440 / grid) + 1) * grid)
            .Concat([0, 1440])
            .Distinct()
            .OrderBy(minute => minute)
            .Skip(_random.Next(2))
            .ToList();
        return [.. Enumerable.Range(0, edges.Count / 2).Select(i => new OpenHours(edges[2 * i].Minutes(), edges[(2 * i) + 1].Minutes()))];
    }

    /// <summary>Often within two days of a clock change, otherwise anywhere in the known days.</summary>
    private DateTime Near(int percent) =>
        minutes.Changes.Count > 0 && Chance(percent)
            ? Rounded(minutes.Changes[_random.Next(minutes.Changes.Count)].AddDays((_random.NextDouble() * 4) - 2))
            : Rounded(minutes.From + ((minutes.To - minutes.From) * _random.NextDouble()));

    /// <summary>To the tick, the second, the minute, the quarter or the hour, so that edges meet edges.</summary>
    private DateTime Rounded(DateTime time)
    {
        long[] grids = [1, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMinute, 15 * TimeSpan.TicksPerMinute, TimeSpan.TicksPerHour];
        return time.AddTicks(-(time.Ticks % grids[_random.Next(grids.Length)]));
    }

    private bool Chance(int percent) => _random.Next(100) < percent;
}
