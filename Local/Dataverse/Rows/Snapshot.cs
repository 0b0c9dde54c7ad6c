using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Rows;

/// <summary>The whole organization at one moment: catalogue and rows. Immutable, so keeping the pointer is a transaction's undo.</summary>
/// <remarks>Writes store what they are given: check and convert with <see cref="WriteRules"/> first. Ids and alternate keys are kept unique here.</remarks>
public sealed class Snapshot
{
    private readonly ImmutableDictionary<string, TableRows> _tables;

    private Snapshot(Catalogue catalogue, ImmutableDictionary<string, TableRows> tables, long version)
    {
        Catalogue = catalogue;
        _tables = tables;
        Version = version;
    }

    /// <summary>Tables and relationships.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The version that the last write gave to its row.</summary>
    public long Version { get; }

    /// <summary>An organization without rows.</summary>
    public static Snapshot Empty(Catalogue catalogue) =>
        new(catalogue, ImmutableDictionary.Create<string, TableRows>(StringComparer.Ordinal), 0);

    /// <summary>The rows of a table.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">No such table.</exception>
    public TableRows Rows(string table) => _tables.TryGetValue(table, out var rows) ? rows : TableRows.Of(Catalogue.Table(table));

    /// <summary>The rows of a table that ever had one; null before that. The same object as long as nobody writes to the table.</summary>
    internal TableRows? Stored(string table) => _tables.GetValueOrDefault(table);

    /// <summary>The row with that id, or null.</summary>
    public Row? Find(string table, Guid id) => Rows(table).Find(id);

    /// <summary>The row with that id.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">There is none: ObjectDoesNotExist.</exception>
    public Row Require(string table, Guid id) => Find(table, id) ?? throw Fault.NoRow(table, id);

    /// <summary>Adds a row of canonical values; nulls are left out, and the primary id is set.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">DuplicateRecord or DuplicateRecordEntityKey.</exception>
    public Snapshot Insert(string table, Guid id, IEnumerable<KeyValuePair<string, object?>> values) => Insert(table, id, values, Version + 1);

    /// <summary>Adds a row under a version that is unique over all transactions.</summary>
    internal Snapshot Insert(string table, Guid id, IEnumerable<KeyValuePair<string, object?>> values, long version)
    {
        var rows = Rows(table);
        var stored = new Dictionary<string, object>(StringComparer.Ordinal);
        Row.Apply(stored, values);
        stored[rows.Schema.PrimaryId] = id;
        if (rows.Schema.IsActivity)
            stored["activitytypecode"] = table;
        return With(rows.Insert(new Row(table, id, version, version, stored)), version);
    }

    /// <summary>Changes a row; a null empties its column.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">ObjectDoesNotExist or DuplicateRecordEntityKey.</exception>
    public Snapshot Update(string table, Guid id, IEnumerable<KeyValuePair<string, object?>> changes) =>
        Update(table, id, changes, Version + 1);

    /// <summary>Changes a row and gives it a version that is unique over all transactions.</summary>
    internal Snapshot Update(string table, Guid id, IEnumerable<KeyValuePair<string, object?>> changes, long version) =>
        With(Rows(table).Replace(Require(table, id).With(changes, version)), version);

    /// <summary>Adds a row as another snapshot has it, version and place in the order of insertion included.</summary>
    internal Snapshot Put(Row row) => With(Rows(row.Table).Insert(row), row.Version);

    /// <summary>Removes a row and nothing else; cascades are the caller's.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">ObjectDoesNotExist.</exception>
    public Snapshot Delete(string table, Guid id) => With(Rows(table).Delete(Require(table, id)), Version + 1);

    /// <summary>The same rows under another catalogue, as after an import; indexes are made anew where a table changed.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">Rows that are there already break a new alternate key.</exception>
    public Snapshot With(Catalogue catalogue)
    {
        var tables = _tables;
        foreach (var (name, rows) in _tables)
            if (catalogue.Table(name) is var schema && schema != rows.Schema)
                tables = tables.SetItem(name, rows.For(schema));
        return new Snapshot(catalogue, tables, Version);
    }

    private Snapshot With(TableRows rows, long version) => new(Catalogue, _tables.SetItem(rows.Schema.Name, rows), Math.Max(Version, version));
}
