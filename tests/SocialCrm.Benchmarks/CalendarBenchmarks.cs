using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Benchmarks;

/// <summary>What a deadline and an elapsed time cost, near and far, on a calendar in use and on one just made.</summary>
[MemoryDiagnoser]
public class CalendarBenchmarks
{
    private static readonly DateTime Start = new(2024, 1, 17, 10, 0, 0, DateTimeKind.Utc);
    private readonly CalendarDefinition _definition = Office();
    private BusinessCalendar _calendar = BusinessCalendar.AlwaysOpen;
    private TimeSpan _budget;
    private DateTime _end;

    /// <summary>How far away the deadline or the end is, in days.</summary>
    [Params(1, 365, 3652)]
    public int Days { get; set; }

    [GlobalSetup]
    public void MakeCalendar()
    {
        _calendar = BusinessCalendar.Create(_definition);
        _end = Start.AddDays(Days);
        _budget = _calendar.Elapsed(Start, _end);
    }

    [Benchmark]
    public DateTime DueAt() => _calendar.DueAt(Start, _budget);

    [Benchmark]
    public TimeSpan Elapsed() => _calendar.Elapsed(Start, _end);

    [Benchmark]
    public DateTime DueAtOnNewCalendar() => BusinessCalendar.Create(_definition).DueAt(Start, _budget);

    private static CalendarDefinition Office() => new("Europe/Berlin")
    {
        Week = Enumerable.Range(1, 5).ToDictionary(day => (DayOfWeek)day, _ => HoursText.Parse("09:00-12:30, 13:30-17:00")),
        Exceptions = Enumerable.Range(2014, 25).ToDictionary(year => new DateTime(year, 12, 25), _ => (IReadOnlyList<OpenHours>)[]),
    };
}
