using System;
using System.Globalization;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>Turns "today", "last 3 months", "on" and their like into stretches of time: whole days of the user's zone, by the injected clock.</summary>
/// <remarks>Weeks begin on Sunday. "Last x" runs from the beginning of a day until now, "next x" from now to the end of a day.</remarks>
internal sealed class RelativeDates
{
    private readonly ColumnSchema _column;
    private readonly QueryContext _context;
    private readonly DateTime _now;

    public RelativeDates(ColumnSchema column, QueryContext context)
    {
        _column = column;
        _context = context;
        _now = TimeZoneInfo.ConvertTimeFromUtc(context.UtcNow, context.Zone);
    }

    /// <summary>The moment of the query as the column would store it.</summary>
    private DateTime Now => _column.DateBehavior is DateBehavior.UserLocal ? _context.UtcNow : DateTime.SpecifyKind(_now, DateTimeKind.Utc);

    private DateTime Today => _now.Date;

    private DateTime Sunday => Today.AddDays(-(int)Today.DayOfWeek);

    private DateTime Month => new(_now.Year, _now.Month, 1);

    private DateTime Year => new(_now.Year, 1, 1);

    /// <summary>How many values the operator takes; null = it is no operator of this kind.</summary>
    public static int? ValuesOf(ConditionOperator comparison) => comparison switch
    {
        >= ConditionOperator.Yesterday and <= ConditionOperator.NextMonth => 0,
        ConditionOperator.LastYear or ConditionOperator.ThisYear or ConditionOperator.NextYear => 0,
        ConditionOperator.On or ConditionOperator.OnOrBefore or ConditionOperator.OnOrAfter or ConditionOperator.NotOn => 1,
        >= ConditionOperator.LastXHours and <= ConditionOperator.NextXYears => 1,
        ConditionOperator.OlderThanXMonths or (>= ConditionOperator.OlderThanXYears and <= ConditionOperator.OlderThanXMinutes) => 1,
        _ => null,
    };

    /// <summary>The stretch that an operator means.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">A value is no date, or no positive number.</exception>
    public DateSpan Of(ConditionOperator comparison, object? value) => ValuesOf(comparison) switch
    {
        0 => Named(comparison),
        _ when comparison is ConditionOperator.On or ConditionOperator.NotOn or ConditionOperator.OnOrBefore or ConditionOperator.OnOrAfter => OnDay(comparison, value!),
        _ => Counted(comparison, Count(value!)),
    };

    private DateSpan Named(ConditionOperator comparison) => comparison switch
    {
        ConditionOperator.Yesterday => Days(Today.AddDays(-1), Today),
        ConditionOperator.Today => Days(Today, Today.AddDays(1)),
        ConditionOperator.Tomorrow => Days(Today.AddDays(1), Today.AddDays(2)),
        ConditionOperator.Last7Days => Since(Today.AddDays(-7)),
        ConditionOperator.Next7Days => Until(Today.AddDays(7)),
        ConditionOperator.LastWeek => Days(Sunday.AddDays(-7), Sunday),
        ConditionOperator.ThisWeek => Days(Sunday, Sunday.AddDays(7)),
        ConditionOperator.NextWeek => Days(Sunday.AddDays(7), Sunday.AddDays(14)),
        ConditionOperator.LastMonth => Days(Month.AddMonths(-1), Month),
        ConditionOperator.ThisMonth => Days(Month, Month.AddMonths(1)),
        ConditionOperator.NextMonth => Days(Month.AddMonths(1), Month.AddMonths(2)),
        ConditionOperator.LastYear => Days(Year.AddYears(-1), Year),
        ConditionOperator.ThisYear => Days(Year, Year.AddYears(1)),
        _ => Days(Year.AddYears(1), Year.AddYears(2)),
    };

    private DateSpan OnDay(ConditionOperator comparison, object value)
    {
        var day = ((DateTime)Operand.Parse(_column, value)).Date;
        return comparison switch
        {
            ConditionOperator.OnOrBefore => new DateSpan(null, Stored(day.AddDays(1))),
            ConditionOperator.OnOrAfter => new DateSpan(Stored(day), null),
            _ => Days(day, day.AddDays(1)),
        };
    }

    private DateSpan Counted(ConditionOperator comparison, int count) => comparison switch
    {
        ConditionOperator.LastXHours => new DateSpan(Now.AddHours(-count), Now.AddSeconds(1)),
        ConditionOperator.NextXHours => new DateSpan(Now, Now.AddHours(count).AddSeconds(1)),
        ConditionOperator.LastXDays => Since(Today.AddDays(-count)),
        ConditionOperator.NextXDays => Until(Today.AddDays(count)),
        ConditionOperator.LastXWeeks => Since(Today.AddDays(-7 * count)),
        ConditionOperator.NextXWeeks => Until(Today.AddDays(7 * count)),
        ConditionOperator.LastXMonths => Since(Today.AddMonths(-count)),
        ConditionOperator.NextXMonths => Until(Today.AddMonths(count)),
        ConditionOperator.LastXYears => Since(Today.AddYears(-count)),
        ConditionOperator.NextXYears => Until(Today.AddYears(count)),
        ConditionOperator.OlderThanXMinutes => new DateSpan(null, Now.AddMinutes(-count)),
        ConditionOperator.OlderThanXHours => new DateSpan(null, Now.AddHours(-count)),
        ConditionOperator.OlderThanXDays => Before(Today.AddDays(-count)),
        ConditionOperator.OlderThanXWeeks => Before(Today.AddDays(-7 * count)),
        ConditionOperator.OlderThanXMonths => Before(Today.AddMonths(-count)),
        _ => Before(Today.AddYears(-count)),
    };

    private DateSpan Days(DateTime from, DateTime to) => new(Stored(from), Stored(to));

    private DateSpan Since(DateTime day) => new(Stored(day), Now.AddSeconds(1));

    private DateSpan Until(DateTime lastDay) => new(Now, Stored(lastDay.AddDays(1)));

    private DateSpan Before(DateTime day) => new(null, Stored(day));

    /// <summary>A wall-clock time of the user as the column stores it; a time that a clock change skips is the first one after it.</summary>
    private DateTime Stored(DateTime wall)
    {
        if (_column.DateBehavior is not DateBehavior.UserLocal)
            return DateTime.SpecifyKind(wall, DateTimeKind.Utc);
        while (_context.Zone.IsInvalidTime(wall))
            wall = wall.AddMinutes(15);
        return TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(wall, DateTimeKind.Unspecified), _context.Zone);
    }

    private int Count(object value)
    {
        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw Fault.Of(ErrorCodes.QueryBuilderValueGreaterThanZero, $"Condition for attribute '{_column.Name}': a value greater than zero must be specified, not '{text}'.");
    }
}
