using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Sla;

/// <summary>
/// The open time of one UTC year. Between two changes of the zone's offset UTC and the wall clock run in step, so each
/// such stretch is looked up on the wall clock; hours skipped in spring never come, hours repeated in autumn count twice.
/// </summary>
internal sealed class CalendarYear
{
    private readonly LocalHours _hours;
    private readonly long _end;
    private readonly long[] _starts;
    private readonly long[] _offsets;
    private readonly long[] _openBefore;

    public CalendarYear(LocalHours hours, IReadOnlyList<OffsetStretch> stretches, long endTicks)
    {
        _hours = hours;
        _end = endTicks;
        _starts = new long[stretches.Count];
        _offsets = new long[stretches.Count];
        _openBefore = new long[stretches.Count];
        for (var i = 0; i < stretches.Count; i++)
        {
            _starts[i] = stretches[i].StartTicks;
            _offsets[i] = stretches[i].OffsetTicks;
            _openBefore[i] = Total;
            var end = i + 1 < stretches.Count ? stretches[i + 1].StartTicks : endTicks;
            Total += hours.OpenBefore(end + _offsets[i]) - hours.OpenBefore(_starts[i] + _offsets[i]);
        }
    }

    /// <summary>Open ticks of the whole year.</summary>
    public long Total { get; }

    /// <summary>Open ticks from the start of the year up to a UTC tick in it.</summary>
    public long OpenBefore(long utcTicks)
    {
        var i = StretchAt(utcTicks);
        return _openBefore[i] + _hours.OpenBefore(utcTicks + _offsets[i]) - _hours.OpenBefore(_starts[i] + _offsets[i]);
    }

    public bool IsOpen(long utcTicks) => _hours.IsOpen(utcTicks + _offsets[StretchAt(utcTicks)]);

    /// <summary>The first UTC tick with that many open ticks between it and the start of the year; from 1 to <see cref="Total"/>.</summary>
    public long Reach(long open)
    {
        var i = _starts.Length - 1;
        while (_openBefore[i] >= open)
            i--;
        var offset = _offsets[i];
        var start = _starts[i] + offset;
        var end = (i + 1 < _starts.Length ? _starts[i + 1] : _end) + offset;
        return _hours.Reach(_hours.OpenBefore(start) + open - _openBefore[i], start, end) - offset;
    }

    private int StretchAt(long utcTicks)
    {
        var index = Array.BinarySearch(_starts, utcTicks);
        return index >= 0 ? index : ~index - 1;
    }
}
