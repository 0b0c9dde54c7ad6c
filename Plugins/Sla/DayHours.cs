using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Sla;

/// <summary>The open hours of one local day with the sums needed to look up open time without walking.</summary>
internal sealed class DayHours
{
    private readonly long[] _opens;
    private readonly long[] _closes;
    private readonly long[] _openBefore;

    private DayHours(OpenHours[] hours)
    {
        Hours = hours;
        _opens = Array.ConvertAll(hours, stretch => stretch.Opens.Ticks);
        _closes = Array.ConvertAll(hours, stretch => stretch.Closes.Ticks);
        _openBefore = new long[hours.Length];
        for (var i = 0; i < hours.Length; i++)
        {
            _openBefore[i] = Total;
            Total += _closes[i] - _opens[i];
        }
    }

    public static DayHours WholeDay { get; } = new([OpenHours.WholeDay]);

    public IReadOnlyList<OpenHours> Hours { get; }

    /// <summary>Open ticks of the whole day.</summary>
    public long Total { get; }

    public static DayHours From(IEnumerable<OpenHours> hours)
    {
        var sorted = hours.OrderBy(stretch => stretch.Opens).ThenBy(stretch => stretch.Closes).ToArray();
        foreach (var stretch in sorted)
            RefuseImpossible(stretch);
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Opens < sorted[i - 1].Closes)
                throw new InvalidCalendarException($"The hours {sorted[i - 1]} and {sorted[i]} overlap; write each part of the day once.");
        }

        return new DayHours(sorted);
    }

    /// <summary>Open ticks from midnight up to a tick of the day.</summary>
    public long OpenBefore(long tickOfDay)
    {
        var open = 0L;
        for (var i = 0; i < _opens.Length && _opens[i] < tickOfDay; i++)
            open = _openBefore[i] + Math.Min(tickOfDay, _closes[i]) - _opens[i];
        return open;
    }

    /// <summary>The first tick of the day at which that many ticks were open; from 1 to <see cref="Total"/>.</summary>
    public long Reach(long open)
    {
        var i = _opens.Length - 1;
        while (_openBefore[i] >= open)
            i--;
        return _opens[i] + open - _openBefore[i];
    }

    public bool IsOpen(long tickOfDay)
    {
        for (var i = 0; i < _opens.Length; i++)
        {
            if (_opens[i] <= tickOfDay && tickOfDay < _closes[i])
                return true;
        }

        return false;
    }

    private static void RefuseImpossible(OpenHours stretch)
    {
        if (stretch.Opens < TimeSpan.Zero || stretch.Closes > TimeSpan.FromDays(1))
            throw new InvalidCalendarException($"The hours {stretch} leave the day; use times from 00:00 to 24:00.");
        if (stretch.Closes <= stretch.Opens)
            throw new InvalidCalendarException($"The hours {stretch} do not end after they start; write a night as 22:00-24:00 on one day and 00:00-06:00 on the next.");
    }
}
