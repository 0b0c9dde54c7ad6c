using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Rows;

/// <summary>Finds the row that a request names by id or by alternate key; values are compared by value and type, text without case.</summary>
public static class KeyLookup
{
    /// <summary>The row, or null when there is none.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The columns given are not an alternate key of the table, or a value does not suit its column.</exception>
    public static Row? Find(Snapshot snapshot, EntityReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.Id == Guid.Empty && reference.KeyAttributes.Count > 0
            ? Find(snapshot, reference.LogicalName, reference.KeyAttributes)
            : FindActivity(snapshot, reference.LogicalName, reference.Id);
    }

    /// <summary>The row with those values of an alternate key, or null.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The columns given are not an alternate key of the table, or a value does not suit its column.</exception>
    public static Row? Find(Snapshot snapshot, string table, KeyAttributeCollection keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var rows = snapshot.Rows(table);
        var key = KeyOf(rows.Schema, [.. keys.Keys]);
        return rows.FindByKey(key, name => ToStored(snapshot, rows.Schema, rows.Schema.Column(name), keys[name]));
    }

    /// <summary>The row that a request names.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">RecordNotFoundByEntityKey when no row has the key values, ObjectDoesNotExist when none has the id.</exception>
    public static Row Require(Snapshot snapshot, EntityReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        if (Find(snapshot, reference) is { } row)
            return row;
        if (reference.Id != Guid.Empty || reference.KeyAttributes.Count == 0)
            throw Fault.NoRow(reference.LogicalName, reference.Id);
        throw Fault.Of(ErrorCodes.RecordNotFoundByEntityKey, $"A record with the specified key values does not exist in {reference.LogicalName} entity");
    }

    /// <summary>The stored form of key values, so that an upsert can put them into a new row.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Values(Snapshot snapshot, string table, KeyAttributeCollection keys)
    {
        var schema = snapshot.Catalogue.Table(table);
        return keys.Select(key => KeyValuePair.Create(key.Key, ToStored(snapshot, schema, schema.Column(key.Key), key.Value)));
    }

    private static AlternateKey KeyOf(TableSchema table, HashSet<string> columns) =>
        table.Keys.FirstOrDefault(key => columns.SetEquals(key.Columns))
        ?? throw Fault.Of(ErrorCodes.QueryBuilderNoEntityKey, $"The specified key attributes are not a defined key for the {table.Name} entity: {string.Join(", ", columns.Order(StringComparer.Ordinal))}.");

    /// <summary>A reference to activitypointer names a row of any activity table.</summary>
    private static Row? FindActivity(Snapshot snapshot, string table, Guid id) => table == "activitypointer"
        ? snapshot.Catalogue.Activities.Select(activity => snapshot.Find(activity.Name, id)).FirstOrDefault(row => row is not null)
        : snapshot.Find(table, id);

    private static object? ToStored(Snapshot snapshot, TableSchema table, ColumnSchema column, object? value) => value switch
    {
        int option when column.HasOptions => ValueRules.ToStored(table, column, new OptionSetValue(option)),
        Guid id when column.Type is ColumnType.Lookup => ValueRules.ToStored(table, column, new EntityReference(column.Targets[0], id)),
        EntityReference { KeyAttributes.Count: > 0 } reference => ValueRules.ToStored(table, column, Require(snapshot, reference).ToReference()),
        _ => ValueRules.ToStored(table, column, value),
    };
}
