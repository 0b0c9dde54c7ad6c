using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>The rows that a query sees under the name of a table: its own, or for activitypointer those of every activity table.</summary>
internal sealed class RowAccess
{
    private readonly ImmutableArray<TableRows> _parts;

    public RowAccess(Snapshot snapshot, TableSchema table) => _parts = table.Name == "activitypointer"
        ? [.. snapshot.Catalogue.Activities.Select(activity => snapshot.Rows(activity.Name))]
        : [snapshot.Rows(table.Name)];

    /// <summary>Whether the rows are those of one table.</summary>
    public TableRows? Only => _parts.Length == 1 ? _parts[0] : null;

    public int Count => _parts.Sum(part => part.Count);

    public IEnumerable<Row> All => _parts.SelectMany(part => part.All);

    public Row? Find(Guid id) => _parts.Select(part => part.Find(id)).FirstOrDefault(row => row is not null);

    public bool IsIndexed(string column) => _parts.All(part => part.Index(column) is not null);

    public int CountIn(string column, IReadOnlyList<KeyRange> ranges) =>
        _parts.Sum(part => ranges.Sum(range => part.Index(column)!.CountIn(range.From, range.To)));

    public IEnumerable<Row> In(string column, IReadOnlyList<KeyRange> ranges) =>
        from part in _parts
        from range in ranges
        from id in part.Index(column)!.Range(range.From, range.To)
        select part.Find(id)!;
}
