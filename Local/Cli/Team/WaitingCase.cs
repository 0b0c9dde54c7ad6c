using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Cli.Team;

/// <summary>A case whose customer waits for an answer.</summary>
/// <param name="TurnId">The turn that runs.</param>
internal sealed record WaitingCase(Guid Id, Guid TurnId, int Urgency, DateTime DueOn)
{
    private const string Case = "thecase";
    private const int Most = 200;

    /// <summary>The most urgent first, then by due time.</summary>
    public static IReadOnlyList<WaitingCase> All(IOrganizationService service, Guid? caseId = null)
    {
        var query = new QueryExpression(TurnTable.Name) { ColumnSet = new ColumnSet(TurnTable.Case, TurnTable.DueOn), TopCount = Most };
        query.Criteria.AddCondition(TurnTable.MetOn, ConditionOperator.Null);
        query.Criteria.AddCondition(TurnTable.PausedOn, ConditionOperator.Null);
        query.Criteria.AddCondition(TurnTable.Kpi, ConditionOperator.NotEqual, Choice.Of(Kpi.Resolution).Value);
        if (caseId is { } id)
            query.Criteria.AddCondition(TurnTable.Case, ConditionOperator.Equal, id);
        query.AddOrder(TurnTable.DueOn, OrderType.Ascending);
        query.AddOrder(TurnTable.Id, OrderType.Ascending);
        var theCase = query.AddLink(IncidentTable.Name, TurnTable.Case, IncidentTable.Id);
        theCase.EntityAlias = Case;
        theCase.Columns = new ColumnSet(IncidentTable.Urgency, IncidentTable.TicketNumber);
        theCase.LinkCriteria.AddCondition(IncidentTable.StateCode, ConditionOperator.Equal, 0);
        return
        [
            .. service.RetrieveMultiple(query).Entities
                .OrderBy(UrgencyOf)
                .ThenBy(row => row.GetAttributeValue<DateTime>(TurnTable.DueOn))
                .ThenBy(row => row.GetAttributeValue<AliasedValue>($"{Case}.{IncidentTable.TicketNumber}")?.Value as string, StringComparer.Ordinal)
                .Select(row => new WaitingCase(
                    row.GetAttributeValue<EntityReference>(TurnTable.Case).Id, row.Id, UrgencyOf(row), row.GetAttributeValue<DateTime>(TurnTable.DueOn))),
        ];
    }

    private static int UrgencyOf(Entity row) =>
        (row.GetAttributeValue<AliasedValue>($"{Case}.{IncidentTable.Urgency}")?.Value as OptionSetValue)?.Value ?? int.MaxValue;
}
