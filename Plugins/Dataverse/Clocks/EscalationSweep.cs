using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Clocks;

/// <summary>One page of the sweep: each case with due turns, or with turns under changed terms, is handed over to a system job of its own.</summary>
/// <remarks>
/// A custom API runs in one transaction, and a fault of any step would end it for all cases. A system job per case keeps the one
/// that cannot be escalated away from the others.
/// </remarks>
internal sealed class EscalationSweep
{
    private readonly DateTime _asOf;
    private readonly DueTurnStore _due;
    private readonly TurnStore _turns;
    private readonly EscalationStore _escalations;
    private readonly PolicyChangeStore _changes;
    private readonly PolicyTerms _terms;
    private readonly HashSet<Guid> _cases = new HashSet<Guid>();

    public EscalationSweep(IOrganizationService service, DateTime asOf)
    {
        _asOf = asOf;
        _turns = new TurnStore(service);
        _due = new DueTurnStore(service, _turns);
        _escalations = new EscalationStore(service);
        _changes = new PolicyChangeStore(service);
        _terms = new PolicyTerms(service);
    }

    public SweepResult Run(int page)
    {
        var due = _due.UpTo(_asOf, page + 1);
        var next = due.Count > page ? due[page].Turn.NextStepOn : _due.NextAfter(_asOf);
        var taken = due.Take(page).ToList();
        var plans = Plans(taken);
        foreach (var turn in taken)
            HandOver(turn, null);

        var outdated = HandOverOutdated(page - taken.Count, out var isFinished);
        return new SweepResult(
            taken.Count + outdated,
            plans.Sum(plan => plan.Steps.Count),
            due.Count > page || !isFinished,
            plans.Select(plan => plan.After.NextStepOn).Concat(new[] { next }).Min());
    }

    private List<TurnPlan> Plans(List<DueTurn> due)
    {
        var performed = _escalations.PerformedSteps(due.Select(turn => turn.Turn.Id));
        return due.ConvertAll(turn => TurnPlan.Of(turn.Turn, TermsOf(turn), turn.Status, performed[turn.Turn.Id], _asOf));
    }

    private int HandOverOutdated(int room, out bool isFinished)
    {
        var count = 0;
        isFinished = true;
        foreach (var policy in _changes.Unfinished())
        {
            var turns = _due.Outdated(policy, room - count + 1);
            isFinished = turns.Count <= room - count;
            foreach (var turn in turns.Take(room - count))
                HandOver(turn, policy.Version);
            count += Math.Min(turns.Count, room - count);
            if (!isFinished)
                break;
            _changes.Finish(policy);
        }

        return count;
    }

    /// <summary>The first turn of a case starts its job, which looks at all of them.</summary>
    private void HandOver(DueTurn due, int? version) =>
        _turns.HandOver(due.Turn, version, _cases.Add(due.CaseId) ? _asOf : null, _asOf + RetryTime.Lease);

    private CaseTerms? TermsOf(DueTurn due) => due.CaseState == CaseState.Active ? _terms.IfReadable(due.Turn.PolicyId) : null;
}
