using System;
using System.Collections.Generic;
using System.Globalization;

namespace SocialCrm.Cli.Report;

/// <summary>A step of a time axis: short enough to show a course, long enough to fit on a phone.</summary>
internal sealed class Period
{
    private readonly Func<DateTime, DateTime> _startOf;
    private readonly Func<DateTime, DateTime> _next;
    private readonly string _format;

    private Period(Func<DateTime, DateTime> startOf, Func<DateTime, DateTime> next, string format) =>
        (_startOf, _next, _format) = (startOf, next, format);

    private static Period Hour { get; } = new(t => t.Date.AddHours(t.Hour), t => t.AddHours(1), "d MMM HH:mm");

    private static Period QuarterDay { get; } = new(t => t.Date.AddHours(t.Hour / 6 * 6), t => t.AddHours(6), "d MMM HH:mm");

    private static Period Day { get; } = new(t => t.Date, t => t.AddDays(1), "d MMM yyyy");

    private static Period Week { get; } = new(MondayOf, t => t.AddDays(7), "'week of 'd MMM yyyy");

    private static Period Month { get; } = new(t => new DateTime(t.Year, t.Month, 1, 0, 0, 0, t.Kind), t => t.AddMonths(1), "MMM yyyy");

    private static Period Year { get; } = new(t => new DateTime(t.Year, 1, 1, 0, 0, 0, t.Kind), t => t.AddYears(1), "yyyy");

    public static Period Fitting(DateTime first, DateTime last) => (last - first).TotalDays switch
    {
        <= 1.5 => Hour,
        <= 10 => QuarterDay,
        <= 42 => Day,
        <= 7 * 40 => Week,
        <= 365 * 3 => Month,
        _ => Year,
    };

    public DateTime StartOf(DateTime utc) => _startOf(utc);

    public string LabelOf(DateTime start) => start.ToString(_format, CultureInfo.InvariantCulture);

    public IEnumerable<DateTime> StartsFrom(DateTime first, DateTime last)
    {
        for (var start = _startOf(first); start <= last; start = _next(start))
            yield return start;
    }

    private static DateTime MondayOf(DateTime utc) => utc.Date.AddDays(-(((int)utc.DayOfWeek + 6) % 7));
}
