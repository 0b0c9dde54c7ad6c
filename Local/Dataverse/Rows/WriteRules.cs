using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Rows;

/// <summary>Turns the attributes of a create or update request into values to store, or refuses them.</summary>
/// <remarks>Columns that the platform keeps itself are left out silently, as it does when a row that was read is sent back; see <see cref="ColumnSchema.SystemMaintained"/>.</remarks>
public static class WriteRules
{
    /// <summary>Values for a new row: attributes checked, converted, references resolved by id or alternate key and found to exist. No defaults, no state.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">An attribute is unknown, not valid for create, or does not suit its column; a reference points nowhere.</exception>
    public static IReadOnlyDictionary<string, object?> ForCreate(Entity target, Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Values(target, snapshot, column => column.ValidForCreate || column.Type is ColumnType.State, "create");
    }

    /// <summary>Values for an existing row; a null empties its column.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">As for create; also when a column that the system requires is emptied.</exception>
    public static IReadOnlyDictionary<string, object?> ForUpdate(Entity target, Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(target);
        var table = snapshot.Catalogue.Table(target.LogicalName);
        var values = Values(target, snapshot, column => column.ValidForUpdate || column.Name == table.PrimaryId, "update");
        foreach (var name in values.Where(value => value.Value is null).Select(value => value.Key))
            if (table.Column(name) is { Required: RequiredLevel.System } column)
                throw ValueFaults.Missing(table, column);
        return values;
    }

    /// <summary>Default values of the choice and yes/no columns that a new row does not set; state and status reason are left to <see cref="StateRules"/>.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Defaults(TableSchema table, IReadOnlyDictionary<string, object?> values) =>
        from column in table.Columns.Values
        where column.Default is not null && column.Type is ColumnType.Choice or ColumnType.Boolean
        where !values.ContainsKey(column.Name) && column.Default is not null
        select KeyValuePair.Create<string, object?>(column.Name, column.Type is ColumnType.Boolean ? column.Default == 1 : new OptionSetValue(column.Default!.Value));

    /// <summary>Refuses a new row that lacks a value the system requires; id and owner are the platform's to give.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">InvalidArgument, with the column.</exception>
    public static void CheckRequired(TableSchema table, IReadOnlyDictionary<string, object?> values)
    {
        foreach (var column in table.Columns.Values.Where(column => column.Required is RequiredLevel.System))
            if (column.Name != table.PrimaryId && column.Name != SystemColumns.OwnerId && values.GetValueOrDefault(column.Name) is null)
                throw ValueFaults.Missing(table, column);
    }

    private static Dictionary<string, object?> Values(Entity target, Snapshot snapshot, Func<ColumnSchema, bool> valid, string operation)
    {
        var table = snapshot.Catalogue.Table(target.LogicalName);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in target.Attributes)
        {
            var column = table.Column(name);
            if (column.SystemMaintained)
                continue;
            if (!valid(column))
                throw ValueFaults.NotValidFor(table, column, operation);
            values[name] = Stored(table, column, value, snapshot);
        }
        return values;
    }

    private static object? Stored(TableSchema table, ColumnSchema column, object? value, Snapshot snapshot)
    {
        if (column.Type is not ColumnType.Lookup || value is not EntityReference reference)
            return ValueRules.ToStored(table, column, value);
        var stored = (EntityReference)ValueRules.ToStored(table, column, reference)!;
        var row = KeyLookup.Find(snapshot, reference) ?? throw Fault.NoRow(stored.LogicalName, stored.Id);
        return new EntityReference(stored.LogicalName, row.Id);
    }
}
