using System;
using System.Collections.Generic;
using System.Threading;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Transactions;

/// <summary>The committed rows of the organization, and the transactions that change them.</summary>
internal sealed class RowStore(LockManager locks)
{
    private readonly object _gate = new();
    private Snapshot _committed = Snapshot.Empty(Catalogue.Standard);
    private long _transactions;
    private long _versions;

    /// <summary>The newest committed state.</summary>
    public Snapshot Committed => Volatile.Read(ref _committed);

    public Transaction Begin() => new(this, locks, new LockOwner(Interlocked.Increment(ref _transactions)));

    /// <summary>What a request sees: the newest committed state, and on it the writes of its own transaction.</summary>
    public Snapshot View(Transaction? transaction) => transaction?.View ?? Committed;

    /// <summary>Puts every later request under another catalogue.</summary>
    public void Change(Func<Catalogue, Catalogue> change)
    {
        lock (_gate)
            Volatile.Write(ref _committed, _committed.With(change(_committed.Catalogue)));
    }

    /// <summary>Rises with every write of any transaction, so that no two writes leave the same row version.</summary>
    internal long NextVersion() => Interlocked.Increment(ref _versions);

    /// <param name="followers">What happens with the commit and in its order, such as queueing asynchronous steps.</param>
    internal void Commit(WriteLog writes, IReadOnlyList<Action> followers)
    {
        lock (_gate)
        {
            Volatile.Write(ref _committed, writes.On(_committed));
            foreach (var follower in followers)
                follower();
        }
    }
}
