using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads business hours, from rows that are stored or about to be.</summary>
public sealed class CalendarStore
{
    /// <summary>The columns that make up a calendar.</summary>
    public static readonly string[] Columns =
    {
        CalendarTable.TimeZone, CalendarTable.AlwaysOpen, CalendarTable.Monday, CalendarTable.Tuesday, CalendarTable.Wednesday,
        CalendarTable.Thursday, CalendarTable.Friday, CalendarTable.Saturday, CalendarTable.Sunday, CalendarTable.Version,
    };

    private readonly IOrganizationService _service;

    public CalendarStore(IOrganizationService service) => _service = service;

    /// <summary>The row with the calendar's columns, or null when it does not exist.</summary>
    public Entity? Row(Guid calendarId) =>
        _service.FirstOrNone(Find.In(CalendarTable.Name, Columns).Is(CalendarTable.Id, calendarId));

    /// <summary>The hours of single dates, by date.</summary>
    public Dictionary<DateTime, IReadOnlyList<OpenHours>> Exceptions(Guid calendarId)
    {
        var exceptions = new Dictionary<DateTime, IReadOnlyList<OpenHours>>();
        var query = Find.In(CalendarExceptionTable.Name, CalendarExceptionTable.Date, CalendarExceptionTable.Hours)
            .Is(CalendarExceptionTable.Calendar, calendarId)
            .Is(CalendarExceptionTable.StateCode, 0)
            .Oldest(CalendarExceptionTable.Id);
        foreach (var row in _service.Rows(query))
        {
            var date = row.GetAttributeValue<DateTime>(CalendarExceptionTable.Date).Date;
            exceptions[date] = HoursText.Parse(row.GetAttributeValue<string>(CalendarExceptionTable.Hours));
        }

        return exceptions;
    }

    /// <summary>Whether another active row gives a date its hours.</summary>
    public bool HasException(Guid calendarId, DateTime date, Guid except) => _service
        .Rows(Find.In(CalendarExceptionTable.Name, CalendarExceptionTable.Id)
            .Is(CalendarExceptionTable.Calendar, calendarId)
            .Is(CalendarExceptionTable.Date, date)
            .Is(CalendarExceptionTable.StateCode, 0))
        .Any(row => row.Id != except);

    /// <summary>Builds the calendar of a row.</summary>
    /// <exception cref="InvalidCalendarException">The row or one of its exceptions cannot be read as hours.</exception>
    public static BusinessCalendar Build(Entity row, IReadOnlyDictionary<DateTime, IReadOnlyList<OpenHours>> exceptions) =>
        BusinessCalendar.Create(new CalendarDefinition(row.GetAttributeValue<string>(CalendarTable.TimeZone) ?? "")
        {
            AlwaysOpen = row.GetAttributeValue<bool>(CalendarTable.AlwaysOpen),
            Week = Week(row),
            Exceptions = exceptions,
        });

    private static Dictionary<DayOfWeek, IReadOnlyList<OpenHours>> Week(Entity row)
    {
        IReadOnlyList<OpenHours> Hours(string column) => HoursText.Parse(row.GetAttributeValue<string>(column));
        return new Dictionary<DayOfWeek, IReadOnlyList<OpenHours>>
        {
            [DayOfWeek.Monday] = Hours(CalendarTable.Monday),
            [DayOfWeek.Tuesday] = Hours(CalendarTable.Tuesday),
            [DayOfWeek.Wednesday] = Hours(CalendarTable.Wednesday),
            [DayOfWeek.Thursday] = Hours(CalendarTable.Thursday),
            [DayOfWeek.Friday] = Hours(CalendarTable.Friday),
            [DayOfWeek.Saturday] = Hours(CalendarTable.Saturday),
            [DayOfWeek.Sunday] = Hours(CalendarTable.Sunday),
        };
    }
}
