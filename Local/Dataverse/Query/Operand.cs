using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>The plain values by which stored values are compared: string, decimal, int (options), bool, DateTime (UTC) and Guid.</summary>
internal static class Operand
{
    /// <summary>Text without case, everything else by value.</summary>
    public static IEqualityComparer<object> Equality { get; } = new Comparer();

    /// <summary>The plain value of a stored one; null for none and for what cannot be compared.</summary>
    public static object? Of(object? stored) => stored switch
    {
        OptionSetValue option => option.Value,
        EntityReference reference => reference.Id,
        Money money => money.Value,
        int number => (decimal)number,
        long number => (decimal)number,
        double number => (decimal)number,
        OptionSetValueCollection or EntityCollection => null,
        _ => stored,
    };

    /// <summary>The plain value of what a condition on <paramref name="column"/> gives; text is read as the column's type.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The value is no plain value of the column's type; the platform takes no SDK objects either.</exception>
    public static object Parse(ColumnSchema column, object value) => Read(column.Type, value) ?? throw Fault.Of(
        ErrorCodes.QueryBuilderInvalidValue,
        $"Condition for attribute '{column.Name}': expected argument(s) of type '{NameOf(column.Type)}' but received '{value.GetType()}' ({Convert.ToString(value, CultureInfo.InvariantCulture)}).");

    /// <summary>Order of two plain values of one type; text in dictionary order without case.</summary>
    public static int Compare(object left, object right) => left is string text
        ? CultureInfo.InvariantCulture.CompareInfo.Compare(text, (string)right, CompareOptions.IgnoreCase)
        : ((IComparable)left).CompareTo(right);

    private static object? Read(ColumnType type, object value) => type switch
    {
        ColumnType.Text or ColumnType.Memo or ColumnType.TableName => Text(value),
        ColumnType.Whole or ColumnType.BigInt or ColumnType.DecimalNumber or ColumnType.FloatingNumber or ColumnType.Money => Number(value),
        ColumnType.Choice or ColumnType.Choices or ColumnType.State or ColumnType.Status => Option(value),
        ColumnType.Boolean => Flag(value),
        ColumnType.DateTime => Moment(value),
        ColumnType.UniqueId or ColumnType.Lookup => Id(value),
        _ => null,
    };

    private static string? Text(object value) => value switch
    {
        string text => text,
        Guid id => id.ToString("D"),
        int or long or decimal or double or bool => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static object? Number(object value) => value switch
    {
        int or long or decimal or double => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        string text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static object? Option(object value) => value switch
    {
        int option => option,
        string text when int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var option) => option,
        _ => null,
    };

    private static object? Flag(object value) => value switch
    {
        bool flag => flag,
        0 or "0" => false,
        1 or "1" => true,
        string text when bool.TryParse(text, out var flag) => flag,
        _ => null,
    };

    private static object? Id(object value) => value switch
    {
        Guid id => id,
        string text when Guid.TryParse(text, out var id) => id,
        _ => null,
    };

    private static object? Moment(object value) => value switch
    {
        DateTime { Kind: DateTimeKind.Local } moment => moment.ToUniversalTime(),
        DateTime moment => DateTime.SpecifyKind(moment, DateTimeKind.Utc),
        string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) => moment,
        _ => null,
    };

    private static string NameOf(ColumnType type) => type switch
    {
        ColumnType.Choice or ColumnType.Choices or ColumnType.State or ColumnType.Status or ColumnType.Whole => "System.Int32",
        ColumnType.UniqueId or ColumnType.Lookup => "System.Guid",
        ColumnType.Boolean => "System.Boolean",
        ColumnType.DateTime => "System.DateTime",
        ColumnType.Text or ColumnType.Memo or ColumnType.TableName => "System.String",
        _ => "System.Decimal",
    };

    private sealed class Comparer : IEqualityComparer<object>
    {
        public new bool Equals(object? left, object? right) => left is string text
            ? string.Equals(text, right as string, StringComparison.OrdinalIgnoreCase)
            : object.Equals(left, right);

        public int GetHashCode(object value) =>
            value is string text ? string.GetHashCode(text, StringComparison.OrdinalIgnoreCase) : value.GetHashCode();
    }
}
