using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading;
using SocialCrm.Local.Dataverse.Faults;

namespace SocialCrm.Local.Dataverse.Transactions;

/// <summary>Lets one transaction at a time change a row or take an alternate key value; the others wait for its end.</summary>
/// <remarks>A circle of waits is broken by failing its youngest member, as the database does.</remarks>
internal sealed class LockManager(TimeSpan waitLimit)
{
    private readonly object _gate = new();
    private readonly Dictionary<LockKey, LockOwner> _holders = [];
    private int _waiting;


    public void Acquire(LockKey key, LockOwner owner)
    {
        lock (_gate)
        {
            if (HeldByAnother(key, owner))
                WaitFor(key, owner);
            if (_holders.TryAdd(key, owner))
                owner.Held.Add(key);
        }
    }

    public void ReleaseAll(LockOwner owner)
    {
        lock (_gate)
        {
            foreach (var key in owner.Held)
                _holders.Remove(key);
            owner.Held.Clear();
            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Returns as soon as a transaction waits for another; for tests that need two of them at that point.</summary>
    /// <returns>Whether one did within the limit.</returns>
    public bool AwaitWaiter(TimeSpan limit)
    {
        lock (_gate)
        {
            while (_waiting == 0)
            {
                if (!Monitor.Wait(_gate, limit))
                    return false;
            }

            return true;
        }
    }

    private bool HeldByAnother(LockKey key, LockOwner owner) =>
        _holders.TryGetValue(key, out var holder) && holder != owner;

    private void WaitFor(LockKey key, LockOwner owner)
    {
        owner.WaitsFor = key;
        _waiting++;
        Monitor.PulseAll(_gate);
        try
        {
            BreakCircle(owner);
            WaitUntilFree(key, owner);
        }
        finally
        {
            _waiting--;
            owner.WaitsFor = null;
        }
    }

    private void WaitUntilFree(LockKey key, LockOwner owner)
    {
        var waited = Stopwatch.StartNew();
        while (HeldByAnother(key, owner))
        {
            if (owner.IsDeadlockVictim)
                throw Fault.Of(ErrorCodes.GenericSqlError,
                    $"Generic SQL error. Sql error 1205: the transaction was deadlocked on a row of '{key.Table}' with another one and has been chosen as the deadlock victim. Try again.");
            var left = waitLimit - waited.Elapsed;
            if (left <= TimeSpan.Zero || !Monitor.Wait(_gate, left))
                throw Fault.Of(ErrorCodes.SqlTimeout,
                    $"SQL timeout expired: another transaction kept a row of '{key.Table}' for more than {waitLimit.TotalSeconds} seconds.");
        }
    }

    private void BreakCircle(LockOwner start)
    {
        var youngest = start;
        for (var owner = HolderAwaitedBy(start); owner != start; owner = HolderAwaitedBy(owner))
        {
            if (owner is null || owner.IsDeadlockVictim)
                return;
            if (owner.Number > youngest.Number)
                youngest = owner;
        }

        youngest.IsDeadlockVictim = true;
        Monitor.PulseAll(_gate);
    }

    private LockOwner? HolderAwaitedBy(LockOwner owner) =>
        owner.WaitsFor is { } key && _holders.TryGetValue(key, out var holder) ? holder : null;
}
