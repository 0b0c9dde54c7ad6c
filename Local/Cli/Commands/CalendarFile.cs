using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Cli.Commands;

/// <summary>A calendar as deadline files hold it: a zone, hours by short weekday, holidays, and dates with other hours.</summary>
internal sealed record CalendarFile
{
    private static readonly Dictionary<string, DayOfWeek> Weekdays = new()
    {
        ["mon"] = DayOfWeek.Monday,
        ["tue"] = DayOfWeek.Tuesday,
        ["wed"] = DayOfWeek.Wednesday,
        ["thu"] = DayOfWeek.Thursday,
        ["fri"] = DayOfWeek.Friday,
        ["sat"] = DayOfWeek.Saturday,
        ["sun"] = DayOfWeek.Sunday,
    };

    /// <summary>An IANA or Windows name.</summary>
    public required string Tz { get; init; }

    /// <summary>Pairs of opening and closing time by mon to sun.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Hours { get; init; }

    /// <summary>Closed local dates, yyyy-MM-dd.</summary>
    public IReadOnlyList<string> Holidays { get; init; } = [];

    /// <summary>Hours of single local dates in place of the weekday's.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Exceptions { get; init; } =
        new Dictionary<string, IReadOnlyList<IReadOnlyList<string>>>();

    /// <exception cref="InputException">The hours, dates or zone are not ones.</exception>
    public BusinessCalendar ToCalendar()
    {
        try
        {
            return BusinessCalendar.Create(new CalendarDefinition(Tz)
            {
                Week = Hours.ToDictionary(day => WeekdayOf(day.Key), day => HoursOf(day.Value)),
                Exceptions = ExceptionDates(),
            });
        }
        catch (InvalidCalendarException e)
        {
            throw new InputException(e.Message, e);
        }
    }

    private Dictionary<DateTime, IReadOnlyList<OpenHours>> ExceptionDates()
    {
        var dates = Exceptions.ToDictionary(date => DateOf(date.Key), date => HoursOf(date.Value));
        foreach (var holiday in Holidays)
            dates[DateOf(holiday)] = [];
        return dates;
    }

    private static DayOfWeek WeekdayOf(string day) =>
        Weekdays.TryGetValue(day, out var weekday) ? weekday : throw new InputException($"\"{day}\" is not a weekday; write mon to sun.");

    private static IReadOnlyList<OpenHours> HoursOf(IReadOnlyList<IReadOnlyList<string>> pairs) =>
    [
        .. pairs.Select(pair => pair.Count == 2
            ? HoursText.Between(pair[0], pair[1])
            : throw new InputException("Hours are pairs of an opening and a closing time, such as [\"09:00\", \"17:00\"].")),
    ];

    private static DateTime DateOf(string date) =>
        DateTime.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InputException($"\"{date}\" is not a date; write it like 2026-12-24.");
}
