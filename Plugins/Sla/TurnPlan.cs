using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Sla;

/// <summary>What there is to do on an open turn at a time, and how it stands when that is done. Two plans of the same facts are the same.</summary>
/// <param name="Before">The turn as it is judged at that time, under the terms that hold now; the steps are performed on it.</param>
/// <param name="Steps">The steps to perform, in this order.</param>
/// <param name="After">The turn once they were performed, with the time of the next look.</param>
public sealed record TurnPlan(Turn Before, IReadOnlyList<LadderStep> Steps, Turn After)
{
    /// <summary>Follows a change of the terms first, then notes a breach, then finds the steps that are due.</summary>
    /// <param name="turn">The turn as stored.</param>
    /// <param name="terms">Null when its policy is gone or its case is closed: nothing is left to do.</param>
    /// <param name="status">incident.statuscode of the case.</param>
    /// <param name="performed">Ids of the steps already performed in this turn.</param>
    /// <param name="asOf">UTC.</param>
    public static TurnPlan Of(Turn turn, CaseTerms? terms, int? status, IReadOnlyCollection<Guid> performed, DateTime asOf)
    {
        if (terms == null)
            return new TurnPlan(turn, [], turn with { NextStepOn = null, FailedAttempts = 0 });

        var now = TurnClock.Judged(UpToDate(turn, terms, status, asOf), asOf);
        IReadOnlyList<LadderStep> steps =
            [.. EscalationPolicy.DueSteps(now, terms.Steps, performed, terms.Terms.Calendar, asOf).Select(time => time.Step)];
        var after = steps.Aggregate(now, (current, step) => EscalationPolicy.Performed(current, step, asOf));
        var done = new HashSet<Guid>(performed.Concat(steps.Select(step => step.Id)));
        return new TurnPlan(now, steps, terms.Scheduled(after with { FailedAttempts = 0 }, done));
    }

    /// <remarks>What was late before the policy or its hours were changed was late; everything else follows the change.</remarks>
    private static Turn UpToDate(Turn turn, CaseTerms terms, int? status, DateTime asOf)
    {
        var policy = terms.Terms.Policy;
        if (turn.PolicyVersion == policy.Version || turn.IsNative)
            return turn with { PolicyVersion = policy.Version };

        var judged = TurnClock.Judged(turn, policy.ChangedOn ?? asOf);
        var paused = terms.Pauses(status) ? TurnClock.Paused(judged, asOf) : TurnClock.GoesOn(judged, asOf, terms.Terms.Calendar);
        return TurnClock.Changed(paused, terms.Terms) with { PolicyVersion = policy.Version };
    }
}
