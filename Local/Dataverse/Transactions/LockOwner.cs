using System.Collections.Generic;

namespace SocialCrm.Local.Dataverse.Transactions;

/// <summary>A transaction as the lock manager sees it: how old it is, what it holds and what it waits for.</summary>
internal sealed class LockOwner(long number)
{
    /// <summary>Rises with the time of birth, so the greatest is the youngest.</summary>
    public long Number { get; } = number;

    public List<LockKey> Held { get; } = [];

    public LockKey? WaitsFor { get; set; }

    public bool IsDeadlockVictim { get; set; }
}
