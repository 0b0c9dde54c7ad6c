using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Rows;

/// <summary>Checks a value that a request carries against its column, and turns it into the one form in which it is stored.</summary>
/// <remarks>
/// Stored are: string, int, long, decimal, double, bool, DateTime (UTC, whole seconds), Guid, OptionSetValue, OptionSetValueCollection,
/// EntityReference (without name), Money, and EntityCollection for parties; always a copy of what the caller holds.
/// </remarks>
public static class ValueRules
{
    private static readonly DateTime Earliest = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The stored form of a value; null for null and for empty text.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The column does not take the value.</exception>
    public static object? ToStored(TableSchema table, ColumnSchema column, object? value) => value is null ? null : column.Type switch
    {
        ColumnType.Text or ColumnType.Memo or ColumnType.TableName => Text(table, column, As<string>(table, column, value)),
        ColumnType.Whole => InRange(table, column, As<int>(table, column, value)),
        ColumnType.BigInt => value is int small ? (long)small : As<long>(table, column, value),
        ColumnType.DecimalNumber => Rounded(table, column, As<decimal>(table, column, value)),
        ColumnType.FloatingNumber => Double(table, column, As<double>(table, column, value)),
        ColumnType.Money => new Money(Rounded(table, column, As<Money>(table, column, value).Value)),
        ColumnType.Boolean => As<bool>(table, column, value),
        ColumnType.DateTime => Moment(table, column, As<DateTime>(table, column, value)),
        ColumnType.UniqueId => As<Guid>(table, column, value),
        ColumnType.Choice or ColumnType.State or ColumnType.Status => Option(table, column, As<OptionSetValue>(table, column, value)),
        ColumnType.Choices => Options(table, column, As<OptionSetValueCollection>(table, column, value)),
        ColumnType.Lookup => Reference(table, column, As<EntityReference>(table, column, value)),
        ColumnType.PartyList => Parties(table, column, As<EntityCollection>(table, column, value)),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "No such column type."),
    };

    /// <summary>A copy of a stored value that a caller may change.</summary>
    public static object? Copy(object? value) => value switch
    {
        OptionSetValue option => new OptionSetValue(option.Value),
        Money money => new Money(money.Value),
        EntityReference reference => new EntityReference(reference.LogicalName, reference.Id),
        OptionSetValueCollection options => new OptionSetValueCollection([.. options.Select(option => new OptionSetValue(option.Value))]),
        EntityCollection parties => new EntityCollection([.. parties.Entities.Select(Copy)]) { EntityName = parties.EntityName },
        _ => value,
    };

    private static Entity Copy(Entity entity)
    {
        var copy = new Entity(entity.LogicalName, entity.Id);
        foreach (var (name, value) in entity.Attributes)
            copy[name] = Copy(value);
        return copy;
    }

    private static T As<T>(TableSchema table, ColumnSchema column, object value) =>
        value is T typed ? typed : throw ValueFaults.WrongType(table, column, value);

    private static string? Text(TableSchema table, ColumnSchema column, string text)
    {
        if (column.MaxLength > 0 && text.Length > column.MaxLength)
            throw ValueFaults.TooLong(table, column, text.Length);
        return text.Length == 0 ? null : text;
    }

    private static int InRange(TableSchema table, ColumnSchema column, int number)
    {
        Check(table, column, number);
        return number;
    }

    private static decimal Rounded(TableSchema table, ColumnSchema column, decimal number)
    {
        Check(table, column, number);
        return Math.Round(number, column.Precision, MidpointRounding.AwayFromZero);
    }

    private static double Double(TableSchema table, ColumnSchema column, double number)
    {
        if (!double.IsFinite(number) || number < (double)(column.Minimum ?? decimal.MinValue) || number > (double)(column.Maximum ?? decimal.MaxValue))
            throw ValueFaults.OutOfRange(table, column, number);
        return Math.Round(number, column.Precision, MidpointRounding.AwayFromZero);
    }

    private static void Check(TableSchema table, ColumnSchema column, decimal number)
    {
        if (number < column.Minimum || number > column.Maximum)
            throw ValueFaults.OutOfRange(table, column, number);
    }

    /// <summary>A moment in UTC by its kind (unspecified counts as UTC), cut to the second; a calendar date keeps the day that was written, whatever the kind.</summary>
    private static DateTime Moment(TableSchema table, ColumnSchema column, DateTime value)
    {
        var stored = column.DateBehavior switch
        {
            DateBehavior.DateOnly => DateTime.SpecifyKind(value.Date, DateTimeKind.Utc),
            DateBehavior.TimeZoneIndependent => DateTime.SpecifyKind(value, DateTimeKind.Utc),
            _ => value.Kind is DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc),
        };
        if (stored < Earliest)
            throw ValueFaults.DateTooEarly(table, column);
        return new DateTime(stored.Ticks - (stored.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
    }

    private static OptionSetValue Option(TableSchema table, ColumnSchema column, OptionSetValue option)
    {
        if (column.OptionOf(option.Value) is null)
            throw ValueFaults.UnknownOption(table, column, option.Value);
        return new OptionSetValue(option.Value);
    }

    private static OptionSetValueCollection? Options(TableSchema table, ColumnSchema column, OptionSetValueCollection options)
    {
        var values = options.Select(option => Option(table, column, option)).DistinctBy(option => option.Value).OrderBy(option => option.Value).ToList();
        return values.Count == 0 ? null : new OptionSetValueCollection(values);
    }

    private static EntityReference Reference(TableSchema table, ColumnSchema column, EntityReference reference)
    {
        if (string.IsNullOrEmpty(reference.LogicalName) || (!column.Targets.IsEmpty && !column.Targets.Contains(reference.LogicalName)))
            throw ValueFaults.WrongTarget(table, column, reference.LogicalName);
        return new EntityReference(reference.LogicalName, reference.Id);
    }

    private static EntityCollection? Parties(TableSchema table, ColumnSchema column, EntityCollection parties)
    {
        if (parties.Entities.FirstOrDefault(party => party.LogicalName != "activityparty") is { } other)
            throw ValueFaults.WrongTarget(table, column, other.LogicalName);
        return parties.Entities.Count == 0 ? null : (EntityCollection)Copy(parties)!;
    }
}
