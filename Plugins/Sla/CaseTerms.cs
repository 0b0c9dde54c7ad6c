using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Sla;

/// <summary>All that runs the clocks of one case: what is promised, and which steps follow when it is not kept.</summary>
public sealed record CaseTerms(TurnTerms Terms, IReadOnlyList<LadderStep> Steps)
{
    /// <summary>Whether a case with this status waits for somebody else, so that its clocks stand still.</summary>
    /// <param name="status">A value of incident.statuscode.</param>
    public bool Pauses(int? status) => status is { } value && Terms.Policy.PauseStatuses?.Contains(value) == true;

    /// <summary>Whether a step waits for the customer of a turn to sound worse.</summary>
    public bool WaitsForWorse(Turn turn) => Steps.Any(step => step.Anchor == StepAnchor.MinutesAfterWorse && step.Kpi == turn.Kpi);

    /// <summary>The turn with the time at which the sweep has to look at it next.</summary>
    /// <param name="performed">Ids of the steps already performed in this turn.</param>
    public Turn Scheduled(Turn turn, IReadOnlyCollection<System.Guid> performed)
    {
        if (!turn.IsRunning)
            return turn with { NextStepOn = null };

        var step = EscalationPolicy.NextStepOn(turn, Steps, performed, Terms.Calendar);

        // A breach is noted even where no step follows it, one second after the due time: ending exactly then is in time.
        var breach = turn.BreachedOn == null && !turn.IsNative ? turn.DueOn.AddSeconds(1) : (System.DateTime?)null;
        return turn with { NextStepOn = step == null || breach < step ? breach ?? step : step };
    }
}
