using System;
using System.Collections.Generic;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Transactions;

/// <summary>Everything one outermost request reads, writes and queues; committed as a whole or forgotten.</summary>
/// <remarks>
/// Reads are read-committed: each sees what other transactions have committed by then. Writes lock their row and
/// its alternate key values until the end, so another transaction that wants one of them waits.
/// Belongs to the one thread that runs the request.
/// </remarks>
internal sealed class Transaction(RowStore store, LockManager locks, LockOwner owner) : IDisposable
{
    private readonly WriteLog _writes = new();
    private readonly List<Action> _followers = [];
    private Snapshot _base = store.Committed;
    private Snapshot _view = store.Committed;
    private bool _isDoomed;

    /// <summary>The newest committed state with this transaction's writes on it.</summary>
    public Snapshot View
    {
        get
        {
            var committed = store.Committed;
            if (committed != _base)
            {
                _view = _writes.On(committed);
                _base = committed;
            }

            return _view;
        }
    }

    /// <summary>Waits until no other transaction has the row in hand, and keeps it until the end.</summary>
    public void Lock(string table, Guid id) => locks.Acquire(LockKey.ForRow(table, id), owner);

    public Row Insert(TableSchema table, Guid id, IReadOnlyDictionary<string, object?> values)
    {
        Lock(table.Name, id);
        LockKeys(table, column => values.TryGetValue(column, out var value) ? value : null);
        return Keep(View.Insert(table.Name, id, values, store.NextVersion()), table.Name, id);
    }

    public Row Update(TableSchema table, Guid id, IReadOnlyDictionary<string, object?> changes)
    {
        Lock(table.Name, id);
        var row = View.Require(table.Name, id);
        LockKeys(table, column => row[column]);
        LockKeys(table, column => changes.TryGetValue(column, out var value) ? value : row[column]);
        return Keep(View.Update(table.Name, id, changes, store.NextVersion()), table.Name, id);
    }

    public void Delete(TableSchema table, Guid id)
    {
        Lock(table.Name, id);
        var row = View.Require(table.Name, id);
        LockKeys(table, column => row[column]);
        _view = View.Delete(table.Name, id);
        _writes.Delete(table.Name, id);
    }

    /// <summary>Keeps something for the commit; it never happens when the transaction is undone.</summary>
    public void OnCommit(Action follower) => _followers.Add(follower);

    /// <summary>After a failed request nothing may be committed any more, even if the plug-in that made it goes on.</summary>
    public void Doom() => _isDoomed = true;

    public void RefuseIfDoomed()
    {
        if (_isDoomed)
            throw Fault.Of(ErrorCodes.IsvTransactionCount,
                "There is no active transaction. ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from OrganizationService calls and continue processing.");
    }

    public void Commit()
    {
        RefuseIfDoomed();
        store.Commit(_writes, _followers);
    }

    /// <summary>Ends the transaction; what has not been committed by now never was.</summary>
    public void Dispose() => locks.ReleaseAll(owner);

    private Row Keep(Snapshot view, string table, Guid id)
    {
        _view = view;
        var row = view.Require(table, id);
        _writes.Put(row);
        return row;
    }

    private void LockKeys(TableSchema table, Func<string, object?> valueOf)
    {
        foreach (var key in table.Keys)
        {
            if (KeyIndex.TextOf(key, valueOf) is { } value)
                locks.Acquire(LockKey.ForAlternateKey(table.Name, key.Name, value), owner);
        }
    }
}
