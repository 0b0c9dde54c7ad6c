using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Sla;

/// <summary>Measures time in the hours in which a team answers: deadlines from a budget, and how much of a span was open.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Every time is UTC and seconds and ticks are kept. Hours are half-open: a team
/// is open at its opening time and closed at its closing time. On a day when the clock changes, real time counts: a skipped
/// hour gives no open time, an hour that is repeated gives it twice. The offsets are the ones the machine's time zone data has.
/// </remarks>
public sealed class BusinessCalendar
{
    private readonly ZoneOffsets _offsets;
    private readonly LocalHours _hours;
    private readonly ConcurrentDictionary<int, CalendarYear> _years = new();

    private BusinessCalendar(TimeZoneInfo zone, LocalHours hours)
    {
        _offsets = ZoneOffsets.Of(zone);
        _hours = hours;
    }

    /// <summary>Open day and night, every day: for policies that name no calendar.</summary>
    public static BusinessCalendar AlwaysOpen { get; } = Create(new CalendarDefinition("UTC") { AlwaysOpen = true });

    /// <summary>Checks what an admin entered and makes it ready for use.</summary>
    /// <exception cref="InvalidCalendarException">
    /// The zone is unknown, hours are reversed, overlap or leave the day, an exception date has a time, or no weekday is open.
    /// </exception>
    public static BusinessCalendar Create(CalendarDefinition definition)
    {
        var week = definition.AlwaysOpen
            ? Enumerable.Repeat(DayHours.WholeDay, 7).ToArray()
            : Enumerable.Range(1, 7).Select(day => WeekdayHours(definition, (DayOfWeek)(day % 7))).ToArray();
        if (week.All(day => day.Total == 0))
            throw new InvalidCalendarException("This calendar is never open; give at least one weekday opening hours, or set it to always open.");
        var exceptions = new SortedDictionary<long, DayHours>();
        foreach (var exception in definition.Exceptions)
            exceptions.Add(DayNumber(exception.Key), DayHours.From(exception.Value));
        return new BusinessCalendar(TimeZones.Find(definition.TimeZone), new LocalHours(week, exceptions));
    }

    /// <summary>When a budget that starts to run at a time is used up: the first instant with that much open time, not paused, behind it.</summary>
    /// <remarks>
    /// A budget that ends exactly at closing time is due at closing time; a start at closing time belongs to the next opening.
    /// A zero budget is due at the start when that is open and not paused, and otherwise at the next opening.
    /// </remarks>
    /// <param name="startUtc">UTC.</param>
    /// <param name="budget">Open time; zero or more.</param>
    /// <param name="pauses">In any order; where they overlap they count once.</param>
    /// <exception cref="ArgumentException">The start is not UTC.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The budget is negative, or is not used up before the year 10000.</exception>
    public DateTime DueAt(DateTime startUtc, TimeSpan budget, IReadOnlyList<Pause>? pauses = null)
    {
        var start = Utc.Require(startUtc, nameof(startUtc)).Ticks;
        if (budget < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(budget), budget, "A budget cannot be negative.");

        // The first open tick ends one tick after the instant at which the calendar opens.
        var due = budget == TimeSpan.Zero ? TryReach(start, 1, pauses) - 1 : TryReach(start, budget.Ticks, pauses);
        return At(due)
            ?? throw new ArgumentOutOfRangeException(nameof(budget), budget, "This calendar is open too rarely: the budget is not used up before the year 10000.");
    }

    /// <summary>Open time, not paused, between two times; zero when the second is not after the first.</summary>
    /// <param name="fromUtc">UTC.</param>
    /// <param name="toUtc">UTC.</param>
    /// <param name="pauses">In any order; where they overlap they count once.</param>
    /// <exception cref="ArgumentException">A time is not UTC.</exception>
    public TimeSpan Elapsed(DateTime fromUtc, DateTime toUtc, IReadOnlyList<Pause>? pauses = null)
    {
        var from = Utc.Require(fromUtc, nameof(fromUtc)).Ticks;
        var to = Utc.Require(toUtc, nameof(toUtc)).Ticks;
        var open = OpenBetween(from, to);
        foreach (var pause in PauseUnion.Of(pauses))
            open -= OpenBetween(Math.Max(from, pause.FromUtc.Ticks), Math.Min(to, pause.ToUtc.Ticks));
        return new TimeSpan(open);
    }

    /// <summary>Whether the team answers at a time.</summary>
    /// <exception cref="ArgumentException">The time is not UTC.</exception>
    public bool IsOpen(DateTime utc) => Year(Utc.Require(utc, nameof(utc)).Year).IsOpen(utc.Ticks);

    /// <summary>The first time that is open, from a time on: that time itself when it is open; null when the calendar does not open again before the year 10000.</summary>
    /// <exception cref="ArgumentException">The time is not UTC.</exception>
    public DateTime? NextOpening(DateTime utc)
    {
        var firstTickEnds = TryReach(Utc.Require(utc, nameof(utc)).Ticks, 1);
        return At(firstTickEnds - 1);
    }

    /// <summary>As <see cref="DueAt"/> for a budget above zero; null when it is not used up before the year 10000.</summary>
    internal DateTime? TryDueAt(DateTime startUtc, TimeSpan budget) => At(TryReach(startUtc.Ticks, budget.Ticks));

    /// <summary>The first instant from which no more than an amount of open time is left until a time.</summary>
    /// <param name="untilUtc">UTC.</param>
    /// <param name="left">Above zero and less than the open time since year 1.</param>
    internal DateTime WhenLeft(DateTime untilUtc, TimeSpan left)
    {
        var year = untilUtc.Year;
        var open = Year(year).OpenBefore(untilUtc.Ticks) - left.Ticks;
        while (open <= 0)
            open += Year(--year).Total;
        return new DateTime(Year(year).Reach(open), DateTimeKind.Utc);
    }

    private static DateTime? At(long? ticks) => ticks == null ? null : new DateTime(ticks.Value, DateTimeKind.Utc);

    private static DayHours WeekdayHours(CalendarDefinition definition, DayOfWeek day) =>
        DayHours.From(definition.Week.TryGetValue(day, out var hours) ? hours : []);

    private static long DayNumber(DateTime date) =>
        date.TimeOfDay == TimeSpan.Zero
            ? date.Ticks / TimeSpan.TicksPerDay
            : throw new InvalidCalendarException(FormattableString.Invariant($"The exception {date:yyyy-MM-dd HH:mm} has a time; give the date alone."));

    private long? TryReach(long start, long open, IReadOnlyList<Pause>? pauses)
    {
        foreach (var pause in PauseUnion.Of(pauses))
        {
            var before = OpenBetween(start, pause.FromUtc.Ticks);
            if (open <= before)
                break;
            open -= before;
            start = Math.Max(start, pause.ToUtc.Ticks);
        }

        return TryReach(start, open);
    }

    private long? TryReach(long start, long open)
    {
        var year = new DateTime(start).Year;
        open += Year(year).OpenBefore(start);
        while (open > Year(year).Total)
        {
            open -= Year(year).Total;
            if (++year > DateTime.MaxValue.Year)
                return null;
        }

        return Year(year).Reach(open);
    }

    private long OpenBetween(long from, long to)
    {
        if (to <= from)
            return 0;
        var year = new DateTime(from).Year;
        var lastYear = new DateTime(to).Year;
        var open = Year(lastYear).OpenBefore(to) - Year(year).OpenBefore(from);
        for (; year < lastYear; year++)
            open += Year(year).Total;
        return open;
    }

    private CalendarYear Year(int year) => _years.TryGetValue(year, out var known) ? known : _years.GetOrAdd(year, Measure);

    private CalendarYear Measure(int year) => new(_hours, _offsets.InYear(year), ZoneOffsets.EndOfYear(year));
}
