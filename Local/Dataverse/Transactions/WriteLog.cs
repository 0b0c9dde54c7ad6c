using System;
using System.Collections.Generic;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Transactions;

/// <summary>The rows as a transaction leaves them; can be laid over any committed state, because the rows are locked.</summary>
internal sealed class WriteLog
{
    private readonly Dictionary<(string Table, Guid Id), Row?> _rows = [];

    public void Put(Row row) => _rows[(row.Table, row.Id)] = row;

    public void Delete(string table, Guid id) => _rows[(table, id)] = null;

    /// <remarks>All old rows go first: an alternate key value may have moved from one written row to another.</remarks>
    public Snapshot On(Snapshot committed)
    {
        var result = committed;
        foreach (var (table, id) in _rows.Keys)
        {
            if (result.Find(table, id) is not null)
                result = result.Delete(table, id);
        }

        foreach (var row in _rows.Values)
        {
            if (row is not null)
                result = result.Put(row);
        }

        return result;
    }
}
