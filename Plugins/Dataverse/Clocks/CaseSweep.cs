using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Clocks;

/// <summary>Does all that is due on one case: breaches are noted, steps performed, the next look is scheduled.</summary>
internal sealed class CaseSweep
{
    private readonly IOrganizationService _service;
    private readonly DateTime _asOf;
    private readonly TurnStore _turns;
    private readonly PolicyTerms _terms;

    public CaseSweep(IOrganizationService service, DateTime asOf)
    {
        _service = service;
        _asOf = asOf;
        _turns = new TurnStore(service);
        _terms = new PolicyTerms(service);
    }

    /// <summary>Performs the due steps of all open turns, the one that was due first at first.</summary>
    /// <returns>How many steps were performed.</returns>
    public int Run(EscalatedCase theCase)
    {
        var turns = _turns.OfCase(theCase.Id);
        var open = turns.Where(turn => turn.IsOpen).OrderBy(turn => turn.DueOn).ThenBy(turn => turn.Kpi).ToList();
        var performed = new EscalationStore(_service).PerformedSteps(open.Select(turn => turn.Id));
        var escalation = new CaseEscalation(_service, theCase, _asOf);
        var plans = open.ConvertAll(turn => TurnPlan.Of(turn, TermsOf(theCase, turn), theCase.Status, performed[turn.Id], _asOf));
        foreach (var plan in plans)
        {
            foreach (var step in plan.Steps)
                escalation.Perform(plan.Before, step);
        }

        var changed = plans.Select(plan => plan.After).Except(open).ToList();
        foreach (var turn in changed)
            _turns.Write(theCase.Id, turn);
        escalation.Save(new TurnSet(turns, changed));
        return plans.Sum(plan => plan.Steps.Count);
    }

    private CaseTerms? TermsOf(EscalatedCase theCase, Turn turn) => theCase.State == CaseState.Active ? _terms.Of(turn.PolicyId) : null;
}
