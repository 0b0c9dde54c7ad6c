using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Clocks;

/// <summary>One page of due turns: breaches are noted, steps performed, the next look is scheduled.</summary>
internal sealed class EscalationSweep
{
    private readonly IOrganizationService _service;
    private readonly DateTime _asOf;
    private readonly DueTurnStore _due;
    private readonly TurnStore _turns;
    private readonly PolicyStore _policies;
    private readonly NotificationStore _notifications;
    private readonly Dictionary<Guid, CaseTerms?> _terms = new Dictionary<Guid, CaseTerms?>();
    private readonly Dictionary<Guid, IReadOnlyList<Turn>> _read = new Dictionary<Guid, IReadOnlyList<Turn>>();
    private readonly Dictionary<Guid, CaseEscalation> _escalations = new Dictionary<Guid, CaseEscalation>();

    public EscalationSweep(IOrganizationService service, DateTime asOf)
    {
        _service = service;
        _asOf = asOf;
        _turns = new TurnStore(service);
        _due = new DueTurnStore(service, _turns);
        _policies = new PolicyStore(service);
        _notifications = new NotificationStore(service);
    }

    public SweepResult Run(int page)
    {
        var due = _due.UpTo(_asOf, page + 1);
        var count = Math.Min(page, due.Count);
        var performed = _due.PerformedSteps(due, count);
        var escalated = 0;
        for (var index = 0; index < count; index++)
            escalated += Process(due[index], performed);

        var more = due.Count > page;
        return new SweepResult(count, escalated, more, more ? due[page].Turn.NextStepOn : _due.NextAfter(_asOf));
    }

    private int Process(DueTurn due, IReadOnlyDictionary<Guid, HashSet<Guid>> performed)
    {
        if (_escalations.TryGetValue(due.CaseId, out var before))
            due = before.Follow(due) with { Turn = _read[due.CaseId].First(turn => turn.Id == due.Turn.Id) };
        var done = performed.TryGetValue(due.Turn.Id, out var steps) ? steps : new HashSet<Guid>();
        var turn = TurnClock.Judged(due.Turn, _asOf);
        var terms = due.CaseState == CaseState.Active ? TermsOf(turn.PolicyId) : null;
        var escalation = _escalations[due.CaseId] = new CaseEscalation(_service, _notifications, due, _asOf);
        var count = 0;
        if (terms != null)
        {
            foreach (var time in EscalationPolicy.DueSteps(turn, terms.Steps, done, terms.Terms.Calendar, _asOf))
            {
                escalation.Perform(time.Step);
                turn = EscalationPolicy.Performed(turn, time.Step, _asOf);
                done.Add(time.Step.Id);
                count++;
            }
        }

        turn = terms == null ? turn with { NextStepOn = null } : terms.Scheduled(turn, done);
        _turns.Write(due.CaseId, turn);
        _read[due.CaseId] = _turns.OfCase(due.CaseId);
        escalation.Save(new TurnSet(_read[due.CaseId], Array.Empty<Turn>()));
        return count;
    }

    private CaseTerms? TermsOf(Guid? policyId)
    {
        if (policyId is not { } id)
            return null;
        if (!_terms.TryGetValue(id, out var terms))
            _terms[id] = terms = _policies.ById(id);
        return terms;
    }
}
