using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Rows;

/// <summary>The rows of a table in the order of one column, so that equality and ranges need no scan. Immutable. Rows without a value are not in it.</summary>
public sealed class ColumnIndex
{
    private readonly ImmutableSortedSet<IndexEntry> _entries;

    private ColumnIndex(ImmutableSortedSet<IndexEntry> entries) => _entries = entries;

    /// <summary>Rows in the index.</summary>
    public int Count => _entries.Count;

    internal static ColumnIndex Empty { get; } = new([]);

    /// <summary>Whether rows are indexed by that column: lookups, the state and dates, except those that the platform stamps on each write.</summary>
    internal static bool Covers(ColumnSchema column) => column.Type switch
    {
        ColumnType.State => true,
        ColumnType.Lookup or ColumnType.DateTime => !column.SystemMaintained || column.Name == SystemColumns.CreatedOn,
        _ => false,
    };

    /// <summary>The place of a value in the order of the index; null = values of its type are not indexed.</summary>
    public static UInt128? KeyOf(object? value) => value switch
    {
        DateTime moment => (UInt128)moment.Ticks,
        OptionSetValue option => (UInt128)(uint)(option.Value ^ int.MinValue),
        int number => (UInt128)(uint)(number ^ int.MinValue),
        EntityReference reference => KeyOf(reference.Id),
        Guid id => KeyOf(id),
        _ => null,
    };

    /// <summary>How many rows have a value from <paramref name="from"/> to <paramref name="to"/>, both inclusive.</summary>
    public int CountIn(UInt128 from, UInt128 to) => Math.Max(0, After(to) - Before(from));

    /// <summary>Ids of the rows with a value in the range, in the order of the values, ties in the order of insertion.</summary>
    public IEnumerable<Guid> Range(UInt128 from, UInt128 to, bool descending = false)
    {
        var (first, end) = (Before(from), After(to));
        for (var i = 0; i < end - first; i++)
            yield return _entries[descending ? end - 1 - i : first + i].Id;
    }

    internal ColumnIndex Add(Row row, object? value) =>
        KeyOf(value) is { } key ? new ColumnIndex(_entries.Add(new IndexEntry(key, row.Sequence, row.Id))) : this;

    internal ColumnIndex Remove(Row row, object? value) =>
        KeyOf(value) is { } key ? new ColumnIndex(_entries.Remove(new IndexEntry(key, row.Sequence, row.Id))) : this;

    private static UInt128 KeyOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    private int Before(UInt128 key) => Place(new IndexEntry(key, long.MinValue, default));

    private int After(UInt128 key) => Place(new IndexEntry(key, long.MaxValue, default));

    private int Place(IndexEntry probe)
    {
        var at = _entries.IndexOf(probe);
        return at < 0 ? ~at : at;
    }
}
