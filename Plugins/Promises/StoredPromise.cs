using System;

namespace SocialCrm.Plugins.Promises;

/// <summary>How a promise stands, with the version of its row.</summary>
public sealed record StoredPromise(PromiseState State, string? Version)
{
    public Guid CaseId { get; init; }

    /// <summary>Why it cannot be settled like this, in one sentence that says what to do; null when it can, or already is.</summary>
    public string? Contradicts(PromiseState settled) => State == PromiseState.Open || State == settled
        ? null
        : $"The promise is recorded as {State.ToString().ToLowerInvariant()} already: set its State to Open first if that is wrong.";
}
