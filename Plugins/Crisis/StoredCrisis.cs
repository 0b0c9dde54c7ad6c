using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Crisis;

/// <summary>A crisis as it is stored. All times UTC.</summary>
/// <param name="CaseId">The parent case; null until it is declared.</param>
/// <param name="Authors">The most authors that one window had.</param>
/// <param name="Updates">The number of the last update that went out.</param>
/// <param name="Version">The row version that it was read with.</param>
public sealed record StoredCrisis(Guid Id, string Name, CrisisState State, Guid TopicId, Guid? CaseId, DateTime StartedOn, int Authors, int Updates, string? Version)
{
    public DateTime CreatedOn { get; init; }

    /// <summary>How many cases belonged to it when they were counted last.</summary>
    public int Cases { get; init; }

    public DateTime? CoolsUntil { get; init; }

    /// <summary>When the closing began, or the undoing of a false alarm, that is still under way.</summary>
    public DateTime? ClosingOn { get; init; }

    public string? Resolution { get; init; }

    /// <summary>Why the last system job could not do all that was due; null: it could.</summary>
    public string? Failure { get; init; }

    /// <summary>Names of topics that belong to the cause.</summary>
    public IReadOnlyList<string> RelatedTopics { get; init; } = Array.Empty<string>();

    /// <summary>New cases on the cause join it.</summary>
    public bool TakesCases => State is CrisisState.Declared or CrisisState.CoolingDown;
}
