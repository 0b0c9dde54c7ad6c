using System;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>A column by which an aggregate query groups; dates by a part of the date in the user's zone.</summary>
internal sealed class GroupColumn
{
    private readonly TimeZoneInfo _zone;

    /// <exception cref="System.ServiceModel.FaultException{T}">The date grouping is unknown, or missing on a date, or given for something else.</exception>
    public GroupColumn(OutputColumn column, TimeZoneInfo zone)
    {
        Column = column;
        _zone = zone;
        var isDate = column.Column.Type is ColumnType.DateTime;
        if (isDate != column.Definition.DateGrouping is not null || (isDate && column.Definition.DateGrouping is not ("day" or "week" or "month" or "quarter" or "year")))
            throw Fault.Of(ErrorCodes.QueryBuilderInvalidDateGrouping, $"An invalid value was specified for dategrouping of '{column.Definition.Name}': '{column.Definition.DateGrouping}'.");
    }

    public OutputColumn Column { get; }

    /// <summary>Whether the group's value is a part of a date.</summary>
    public bool IsNumber => Column.Definition.DateGrouping is not null;

    public object? KeyOf(Row?[] result) => Stored(result) is { } stored ? IsNumber ? Part((DateTime)stored) : Operand.Of(stored) : null;

    public object? ValueOf(Row?[] result, Snapshot snapshot) => IsNumber ? KeyOf(result) : RowReader.Value(Stored(result), snapshot);

    private object? Stored(Row?[] result) => result[Column.Source.Slot]?[Column.Column.Name];

    private int Part(DateTime stored)
    {
        var wall = Column.Column.DateBehavior is DateBehavior.UserLocal ? TimeZoneInfo.ConvertTimeFromUtc(stored, _zone) : stored;
        return Column.Definition.DateGrouping switch
        {
            "day" => wall.Day,
            "week" => ((wall.DayOfYear - 1 + (int)new DateTime(wall.Year, 1, 1).DayOfWeek) / 7) + 1,
            "month" => wall.Month,
            "quarter" => ((wall.Month - 1) / 3) + 1,
            _ => wall.Year,
        };
    }
}
