using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Answers which escalation steps were performed.</summary>
public sealed class EscalationStore
{
    private readonly IOrganizationService _service;

    public EscalationStore(IOrganizationService service) => _service = service;

    /// <summary>The ids of the steps performed before, by turn; every turn that is asked for has an entry.</summary>
    public IReadOnlyDictionary<Guid, HashSet<Guid>> PerformedSteps(IEnumerable<Guid> turnIds)
    {
        var performed = new Dictionary<Guid, HashSet<Guid>>();
        foreach (var turnId in turnIds)
            performed[turnId] = new HashSet<Guid>();
        if (performed.Count == 0)
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
}
