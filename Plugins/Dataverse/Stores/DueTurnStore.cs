using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Finds what the escalation sweep has to do, by the one column that says when: scrm_nextstepon.</summary>
public sealed class DueTurnStore
{
    private const string Case = "thecase";

    private readonly IOrganizationService _service;
    private readonly TurnStore _turns;

    public DueTurnStore(IOrganizationService service, TurnStore turns)
    {
        _service = service;
        _turns = turns;
    }

    /// <summary>Turns due at or before a time, the longest waiting first.</summary>
    /// <param name="asOf">UTC.</param>
    public IReadOnlyList<DueTurn> UpTo(DateTime asOf, int count)
    {
        var query = Find.In(TurnTable.Name, TurnStore.Columns)
            .Where(TurnTable.NextStepOn, ConditionOperator.LessEqual, asOf)
            .Oldest(TurnTable.NextStepOn)
            .Oldest(TurnTable.Id);
        query.TopCount = count;
        var theCase = query.AddLink(IncidentTable.Name, TurnTable.Case, IncidentTable.Id);
        theCase.EntityAlias = Case;
        theCase.Columns = new ColumnSet(
            IncidentTable.TicketNumber, IncidentTable.StateCode, IncidentTable.Priority, IncidentTable.EscalationLevel, IncidentTable.Owner);

        var due = new List<DueTurn>();
        foreach (var row in _service.Rows(query))
            due.Add(Read(row));
        return due;
    }

    /// <summary>The steps performed before, by turn.</summary>
    public IReadOnlyDictionary<Guid, HashSet<Guid>> PerformedSteps(IReadOnlyList<DueTurn> turns, int count)
    {
        var performed = new Dictionary<Guid, HashSet<Guid>>();
        for (var index = 0; index < count; index++)
            performed[turns[index].Turn.Id] = new HashSet<Guid>();
        if (count == 0)
            return performed;

        var query = Find.In(EscalationTable.Name, EscalationTable.Turn, EscalationTable.PolicyStep)
            .Where(EscalationTable.Turn, ConditionOperator.In, Find.Values(performed.Keys));
        foreach (var row in _service.Rows(query))
        {
            // Deleting a step empties the lookup of what it did.
            if (row.GetAttributeValue<EntityReference>(EscalationTable.PolicyStep) is { } step)
                performed[row.GetAttributeValue<EntityReference>(EscalationTable.Turn).Id].Add(step.Id);
        }

        return performed;
    }

    /// <summary>When the next turn after a time is due, UTC; null when none is.</summary>
    public DateTime? NextAfter(DateTime asOf)
    {
        var query = Find.In(TurnTable.Name, TurnTable.NextStepOn)
            .Where(TurnTable.NextStepOn, ConditionOperator.GreaterThan, asOf)
            .Oldest(TurnTable.NextStepOn);
        query.TopCount = 1;
        return _service.FirstOrNone(query)?.GetAttributeValue<DateTime?>(TurnTable.NextStepOn);
    }

    private DueTurn Read(Entity row) => new DueTurn(
        _turns.Read(row),
        row.GetAttributeValue<EntityReference>(TurnTable.Case).Id,
        row.Linked<string>(Case, IncidentTable.TicketNumber) ?? "",
        (CaseState)(row.Linked<OptionSetValue>(Case, IncidentTable.StateCode)?.Value ?? 0),
        row.Linked<OptionSetValue>(Case, IncidentTable.Priority)?.Value ?? 2,
        row.Linked<int>(Case, IncidentTable.EscalationLevel),
        row.Linked<EntityReference>(Case, IncidentTable.Owner) is { } owner ? new CaseOwner(owner.Id, owner.LogicalName == UserTable.Team) : null);
}
