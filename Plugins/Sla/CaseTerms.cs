using System.Collections.Generic;

namespace SocialCrm.Plugins.Sla;

/// <summary>All that runs the clocks of one case: what is promised, and which steps follow when it is not kept.</summary>
public sealed record CaseTerms(TurnTerms Terms, IReadOnlyList<LadderStep> Steps)
{
    /// <summary>The turn with the time at which the sweep has to look at it next.</summary>
    /// <param name="performed">Ids of the steps already performed in this turn.</param>
    public Turn Scheduled(Turn turn, IReadOnlyCollection<System.Guid> performed)
    {
        if (!turn.IsOpen)
            return turn with { NextStepOn = null };

        var step = EscalationPolicy.NextStepOn(turn, Steps, performed, Terms.Calendar);

        // A breach is noted even where no step follows it, one second after the due time: ending exactly then is in time.
        var breach = turn.BreachedOn == null ? turn.DueOn.AddSeconds(1) : (System.DateTime?)null;
        return turn with { NextStepOn = step == null || breach < step ? breach ?? step : step };
    }
}
