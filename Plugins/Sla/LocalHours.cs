using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Sla;

/// <summary>
/// Open time on a wall clock that never jumps: a repeating week with corrections for the exceptional dates.
/// All times are ticks since 0001-01-01 00:00 on that wall clock.
/// </summary>
internal sealed class LocalHours
{
    private const int DaysPerWeek = 7;
    private readonly DayHours[] _week;
    private readonly long[] _openBeforeWeekday = new long[DaysPerWeek];
    private readonly long _weekTotal;
    private readonly long[] _exceptionDays;
    private readonly DayHours[] _exceptions;
    private readonly long[] _correctionBefore;

    /// <param name="week">Monday first, because 0001-01-01 was a Monday.</param>
    /// <param name="exceptions">Hours by days since 0001-01-01.</param>
    public LocalHours(DayHours[] week, SortedDictionary<long, DayHours> exceptions)
    {
        _week = week;
        for (var i = 0; i < DaysPerWeek; i++)
        {
            _openBeforeWeekday[i] = _weekTotal;
            _weekTotal += week[i].Total;
        }

        _exceptionDays = exceptions.Keys.ToArray();
        _exceptions = exceptions.Values.ToArray();
        _correctionBefore = new long[_exceptions.Length + 1];
        for (var i = 0; i < _exceptions.Length; i++)
            _correctionBefore[i + 1] = _correctionBefore[i] + _exceptions[i].Total - Weekday(_exceptionDays[i]).Total;
    }

    /// <summary>Open ticks before a wall-clock time, counted from a fixed origin: only differences mean something.</summary>
    public long OpenBefore(long localTicks)
    {
        var day = DayOf(localTicks);
        return OpenBeforeDay(day) + HoursOn(day).OpenBefore(localTicks - (day * TimeSpan.TicksPerDay));
    }

    public bool IsOpen(long localTicks)
    {
        var day = DayOf(localTicks);
        return HoursOn(day).IsOpen(localTicks - (day * TimeSpan.TicksPerDay));
    }

    /// <summary>The first wall-clock time with that much open time before it, which must lie after the one and not after the other limit.</summary>
    public long Reach(long openBefore, long afterLocal, long untilLocal)
    {
        var low = DayOf(afterLocal);
        var high = DayOf(untilLocal);
        while (low < high)
        {
            var middle = low + ((high - low + 1) / 2);
            if (OpenBeforeDay(middle) < openBefore)
                low = middle;
            else
                high = middle - 1;
        }

        return (low * TimeSpan.TicksPerDay) + HoursOn(low).Reach(openBefore - OpenBeforeDay(low));
    }

    private static long DayOf(long localTicks) => FloorDivide(localTicks, TimeSpan.TicksPerDay);

    /// <remarks>Wall clocks west of Greenwich start before 0001-01-01, where division must still round down.</remarks>
    private static long FloorDivide(long value, long divisor) =>
        value >= 0 ? value / divisor : ((value + 1) / divisor) - 1;

    private long OpenBeforeDay(long day)
    {
        var week = FloorDivide(day, DaysPerWeek);
        return (week * _weekTotal)
            + _openBeforeWeekday[day - (week * DaysPerWeek)]
            + _correctionBefore[ExceptionsBefore(day)];
    }

    private DayHours HoursOn(long day)
    {
        var index = Array.BinarySearch(_exceptionDays, day);
        return index >= 0 ? _exceptions[index] : Weekday(day);
    }

    private DayHours Weekday(long day) => _week[day - (FloorDivide(day, DaysPerWeek) * DaysPerWeek)];

    private int ExceptionsBefore(long day)
    {
        var index = Array.BinarySearch(_exceptionDays, day);
        return index >= 0 ? index : ~index;
    }
}
