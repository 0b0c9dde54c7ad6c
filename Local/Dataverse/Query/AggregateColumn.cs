using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>A count, sum, average, least or greatest value. Empty values do not take part; of none, only counts have a value.</summary>
internal sealed class AggregateColumn
{
    private readonly string _kind;

    /// <exception cref="System.ServiceModel.FaultException{T}">The aggregate is unknown, or does not suit the column.</exception>
    public AggregateColumn(OutputColumn column)
    {
        Column = column;
        _kind = column.Definition.Aggregate!;
        if (_kind is not ("count" or "countcolumn" or "sum" or "avg" or "min" or "max"))
            throw Fault.Of(ErrorCodes.QueryBuilderDeserializeInvalidAggregate, $"The aggregate '{_kind}' is not known.");
        if (!Suits(column.Column.Type))
            throw Fault.Of(ErrorCodes.QueryBuilderInvalidAggregateAttribute, $"Aggregate {_kind} is not supported for attribute of type {column.Column.Type}: '{column.Column.Name}'.");
    }

    public OutputColumn Column { get; }

    public bool IsCount => _kind is "count" or "countcolumn";

    public object? Of(List<Row?[]> results)
    {
        if (_kind == "count")
            return results.Count;
        var values = results.Select(result => Operand.Of(result[Column.Source.Slot]?[Column.Column.Name])).OfType<object>();
        if (Column.Definition.Distinct)
            values = values.Distinct(Operand.Equality);
        return _kind == "countcolumn" ? values.Count() : Reduce([.. values]);
    }

    private object? Reduce(List<object> values) => values.Count == 0 ? null : _kind switch
    {
        "sum" => Typed(values.Sum(value => (decimal)value)),
        "avg" => Typed(values.Average(value => (decimal)value)),
        "min" => Typed(values.Aggregate((least, value) => Operand.Compare(value, least) < 0 ? value : least)),
        _ => Typed(values.Aggregate((greatest, value) => Operand.Compare(value, greatest) > 0 ? value : greatest)),
    };

    private bool Suits(ColumnType type) => _kind switch
    {
        "count" or "countcolumn" => true,
        "min" or "max" => IsNumber(type) || type is ColumnType.DateTime,
        _ => IsNumber(type),
    };

    private static bool IsNumber(ColumnType type) =>
        type is ColumnType.Whole or ColumnType.BigInt or ColumnType.DecimalNumber or ColumnType.FloatingNumber or ColumnType.Money;

    /// <summary>The value in the column's own type; whole numbers are cut, as the database does.</summary>
    private object Typed(object value) => Column.Column.Type switch
    {
        ColumnType.Whole => Whole((decimal)value),
        ColumnType.BigInt => (long)(decimal)value,
        ColumnType.FloatingNumber => (double)(decimal)value,
        ColumnType.Money => new Money((decimal)value),
        _ => value,
    };

    private int Whole(decimal value) => value is >= int.MinValue and <= int.MaxValue
        ? (int)value
        : throw Fault.Of(ErrorCodes.SqlArithmeticOverflow, $"A SQL arithmetic overflow error occurred: the {_kind} of '{Column.Column.Name}' is no whole number of 32 bits.");
}
