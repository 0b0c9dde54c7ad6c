using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Replay;

/// <summary>One wait of a customer for an answer, as the CRM holds it after a replay; times are UTC.</summary>
internal sealed record ReplayedTurn
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    /// <summary>First response, Next response or Resolution.</summary>
    public required string Kpi { get; init; }

    /// <summary>1 for the first turn of its kind in the case.</summary>
    public required int Number { get; init; }

    public Guid? StartedById { get; init; }

    public DateTime? StartedOn { get; init; }

    public DateTime? DueOn { get; init; }

    /// <summary>Open minutes that were promised.</summary>
    public int BudgetMinutes { get; init; }

    public DateTime? WarnedOn { get; init; }

    public DateTime? MetOn { get; init; }

    public DateTime? BreachedOn { get; init; }

    public int PausedMinutes { get; init; }

    /// <summary>Oldest first; the last one may still go on.</summary>
    public IReadOnlyList<ReplayedPause> Pauses { get; init; } = [];

    /// <summary>Since when the clock stands still; null while it runs.</summary>
    public DateTime? StandsSince => Pauses.FirstOrDefault(pause => pause.To is null)?.From;

    /// <summary>How the wait ended, or that it has not ended, seen at <paramref name="now"/>.</summary>
    public TurnEnding EndingAt(DateTime now)
    {
        if (MetOn is { } met)
            return BreachedOn is null && (DueOn is null || met <= DueOn) ? TurnEnding.InTime : TurnEnding.Late;
        return BreachedOn is not null || (DueOn < now && StandsSince is null) ? TurnEnding.Unanswered : TurnEnding.Running;
    }
}
