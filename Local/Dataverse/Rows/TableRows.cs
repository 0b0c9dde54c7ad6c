using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Rows;

/// <summary>All rows of one table with their indexes. Immutable and shared between snapshots; a write costs the path to one row.</summary>
public sealed class TableRows
{
    private readonly ImmutableDictionary<Guid, Row> _rows;
    private readonly ImmutableArray<KeyIndex> _keys;
    private readonly ImmutableDictionary<string, ColumnIndex> _columns;

    private TableRows(TableSchema schema, ImmutableDictionary<Guid, Row> rows, ImmutableArray<KeyIndex> keys, ImmutableDictionary<string, ColumnIndex> columns)
    {
        Schema = schema;
        _rows = rows;
        _keys = keys;
        _columns = columns;
    }

    /// <summary>The table.</summary>
    public TableSchema Schema { get; }

    /// <summary>How many rows there are.</summary>
    public int Count => _rows.Count;

    /// <summary>All rows, in no order that means anything; see <see cref="Row.Sequence"/>.</summary>
    public IEnumerable<Row> All => _rows.Values;

    internal static TableRows Of(TableSchema schema) => new(
        schema,
        ImmutableDictionary<Guid, Row>.Empty,
        [.. schema.Keys.Select(KeyIndex.Of)],
        schema.Columns.Values.Where(ColumnIndex.Covers).ToImmutableDictionary(column => column.Name, _ => ColumnIndex.Empty, StringComparer.Ordinal));

    /// <summary>The row with that id, or null.</summary>
    public Row? Find(Guid id) => _rows.GetValueOrDefault(id);

    /// <summary>The row with those values of an alternate key, or null; the values are canonical.</summary>
    public Row? FindByKey(AlternateKey key, Func<string, object?> valueOf) =>
        _keys.First(index => index.Key.Name == key.Name).Find(valueOf) is { } id ? _rows[id] : null;

    /// <summary>The index of that column, or null.</summary>
    public ColumnIndex? Index(string column) => _columns.GetValueOrDefault(column);

    internal TableRows Insert(Row row)
    {
        if (_rows.ContainsKey(row.Id))
            throw Fault.Of(ErrorCodes.DuplicateRecord, $"Cannot insert duplicate key. A {Schema.Name} with id {row.Id:D} already exists.");
        return Place(row, replaced: null);
    }

    internal TableRows Replace(Row row) => Place(row, _rows[row.Id]);

    internal TableRows Delete(Row row) => new(
        Schema, _rows.Remove(row.Id), [.. _keys.Select(key => key.Remove(row))], Reindex(row, replacement: null));

    internal TableRows For(TableSchema schema) => _rows.Values.Aggregate(Of(schema), (rows, row) => rows.Insert(row));

    private TableRows Place(Row row, Row? replaced) => new(
        Schema,
        _rows.SetItem(row.Id, row),
        [.. _keys.Select(key => AddKey(replaced is null ? key : key.Remove(replaced), row))],
        Reindex(replaced, row));

    private static KeyIndex AddKey(KeyIndex key, Row row)
    {
        if (key.Find(column => row[column]) is { } other && other != row.Id)
            throw Fault.Of(ErrorCodes.DuplicateRecordEntityKey, DuplicateMessage(key.Key));
        return key.Add(row);
    }

    private static string DuplicateMessage(AlternateKey key) =>
        $"A record that has the attribute values {string.Join(", ", key.Columns)} already exists. "
        + $"The entity key {key.Name} requires that this set of attributes contains unique values. Select unique values and try again.";

    private ImmutableDictionary<string, ColumnIndex> Reindex(Row? old, Row? replacement)
    {
        var columns = _columns;
        foreach (var name in ChangedColumns(old, replacement))
            columns = columns.SetItem(name, Move(columns[name], name, old, replacement));
        return columns;
    }

    private IEnumerable<string> ChangedColumns(Row? old, Row? replacement) =>
        (replacement ?? old)!.Values.Keys.Concat(old?.Values.Keys ?? [])
        .Distinct(StringComparer.Ordinal)
        .Where(name => _columns.ContainsKey(name) && !Equals(old?[name], replacement?[name]));

    private static ColumnIndex Move(ColumnIndex index, string column, Row? old, Row? replacement)
    {
        if (old is not null)
            index = index.Remove(old, old[column]);
        return replacement is null ? index : index.Add(replacement, replacement[column]);
    }
}
