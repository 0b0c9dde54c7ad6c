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
        return Read(query);
    }

    /// <summary>Open turns that a changed policy has still to be carried through to, and that were not handed over for it yet.</summary>
    public IReadOnlyList<DueTurn> Outdated(ChangedPolicy policy, int count)
    {
        var query = Find.In(TurnTable.Name, TurnStore.Columns)
            .Is(TurnTable.Policy, policy.Id)
            .Where(TurnTable.MetOn, ConditionOperator.Null)
            .Oldest(TurnTable.Case)
            .Oldest(TurnTable.Id);
        query.Criteria.AddFilter(NoneBefore(TurnTable.PolicyVersion, policy.Version));
        query.Criteria.AddFilter(NoneBefore(TurnTable.HandedOverVersion, policy.Version));
        query.TopCount = count;
        return Read(query);
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

    private static FilterExpression NoneBefore(string column, int version)
    {
        var filter = new FilterExpression(LogicalOperator.Or);
        filter.AddCondition(column, ConditionOperator.Null);
        filter.AddCondition(column, ConditionOperator.LessThan, version);
        return filter;
    }

    private List<DueTurn> Read(QueryExpression query)
    {
        var theCase = query.AddLink(IncidentTable.Name, TurnTable.Case, IncidentTable.Id);
        theCase.EntityAlias = Case;
        theCase.Columns = new ColumnSet(IncidentTable.StateCode, IncidentTable.StatusCode);
        var turns = new List<DueTurn>();
        foreach (var row in _service.Rows(query))
            turns.Add(Read(row));
        return turns;
    }

    private DueTurn Read(Entity row) => new DueTurn(
        _turns.Read(row),
        row.GetAttributeValue<EntityReference>(TurnTable.Case).Id,
        (CaseState)(row.Linked<OptionSetValue>(Case, IncidentTable.StateCode)?.Value ?? 0),
        row.Linked<OptionSetValue>(Case, IncidentTable.StatusCode)?.Value);
}
