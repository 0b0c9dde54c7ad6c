using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Rows;

/// <summary>Makes the entity that a caller gets to see of a row: a copy, without empty columns, with names and formatted values.</summary>
public static class RowReader
{
    /// <summary>An entity with the columns of a column set; the primary id is always there, and the row version.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The table has no such column.</exception>
    public static Entity Read(Row row, ColumnSet columns, Snapshot snapshot, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return Read(row, columns.AllColumns ? null : columns.Columns, snapshot, zone);
    }

    /// <summary>An entity with those columns, or with all when <paramref name="columns"/> is null.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The table has no such column.</exception>
    public static Entity Read(Row row, IEnumerable<string>? columns, Snapshot snapshot, TimeZoneInfo zone)
    {
        var table = snapshot.Catalogue.Table(row.Table);
        var entity = new Entity(row.Table, row.Id) { RowVersion = VersionOf(row) };
        foreach (var column in columns is null ? table.Columns.Values : columns.Select(table.Column).Append(table.Column(table.PrimaryId)))
            Put(entity, column.Name, column, row, snapshot, zone);
        return entity;
    }

    /// <summary>The row version as callers see and compare it.</summary>
    public static string VersionOf(Row row) => row.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Puts a row's value under a key, as an aliased value of <paramref name="aliasOf"/> if that is given; nothing where the column is empty.</summary>
    internal static void Put(Entity entity, string key, ColumnSchema column, Row row, Snapshot snapshot, TimeZoneInfo zone, string? aliasOf = null)
    {
        if (Value(row[column.Name], snapshot) is not { } value)
            return;
        entity[key] = aliasOf is null ? value : new AliasedValue(aliasOf, column.Name, value);
        if (FormattedValues.Of(column, value, row, snapshot, zone) is { } formatted)
            entity.FormattedValues[key] = formatted;
    }

    /// <summary>A copy of a stored value, references with the name of the row they point to.</summary>
    internal static object? Value(object? stored, Snapshot snapshot)
    {
        var value = ValueRules.Copy(stored);
        if (value is EntityReference reference)
            reference.Name = NameOf(reference, snapshot);
        else if (value is EntityCollection parties)
            foreach (var party in parties.Entities.Select(party => party.GetAttributeValue<EntityReference>("partyid")).OfType<EntityReference>())
                party.Name = NameOf(party, snapshot);
        return value;
    }

    internal static string? NameOf(EntityReference reference, Snapshot snapshot) =>
        snapshot.Catalogue.TryTable(reference.LogicalName, out var table) && table.PrimaryName is { } name
            ? snapshot.Find(table.Name, reference.Id)?[name] as string
            : null;
}
