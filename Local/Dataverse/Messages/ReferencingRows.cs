using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Finds the rows that point to a row, through the column's index, in the order of their making.</summary>
internal static class ReferencingRows
{
    public static IEnumerable<Row> Of(Snapshot view, string table, string column, Guid id)
    {
        var rows = view.Rows(table);
        var key = ColumnIndex.KeyOf(id)!.Value;
        return rows.Index(column) is { } index
            ? index.Range(key, key).Select(found => rows.Find(found)!)
            : rows.All.Where(row => row.Reference(column) == id).OrderBy(row => row.Sequence);
    }
}
