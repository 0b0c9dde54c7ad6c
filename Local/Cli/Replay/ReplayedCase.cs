using System;
using System.Collections.Generic;

namespace SocialCrm.Cli.Replay;

/// <summary>One case as the CRM holds it after a replay, with all that belongs to it.</summary>
internal sealed record ReplayedCase
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required string Title { get; init; }

    public string? Customer { get; init; }

    public string? State { get; init; }

    public string? Urgency { get; init; }

    public bool IsOpen { get; init; }

    /// <summary>We never answered: a first response that ended was ended by closing the case.</summary>
    public bool IsUnanswered { get; init; }

    /// <summary>It lives on in the case that was kept.</summary>
    public bool IsMergedAway { get; init; }

    public bool NeedsReview { get; init; }

    /// <summary>The history as <c>scrm_history</c> holds it: JSON.</summary>
    public string? History { get; init; }

    /// <summary>The same in plain words.</summary>
    public string? HistorySummary { get; init; }

    /// <summary>When its customer last came to sound worse, UTC; null when they did not.</summary>
    public DateTime? WorseOn { get; init; }

    /// <summary>By the time they were posted.</summary>
    public IReadOnlyList<ReplayedPost> Posts { get; init; } = [];

    /// <summary>By the time they started.</summary>
    public IReadOnlyList<ReplayedTurn> Turns { get; init; } = [];

    /// <summary>By the time they were drafted.</summary>
    public IReadOnlyList<ReplayedReply> Replies { get; init; } = [];

    /// <summary>By the time they were performed.</summary>
    public IReadOnlyList<PerformedEscalation> Escalations { get; init; } = [];
}
