using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Evidence;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Finds and removes evidence that is past its date.</summary>
public sealed class ExpiredEvidenceStore
{
    private const string Channel = "channel";

    private readonly IOrganizationService _service;

    public ExpiredEvidenceStore(IOrganizationService service) => _service = service;

    /// <summary>Copies to be kept until a time or earlier, and under no legal hold; the longest expired first.</summary>
    /// <param name="time">UTC.</param>
    public IReadOnlyList<ExpiredEvidence> Before(DateTime time, int count)
    {
        var query = Find.In(EvidenceTable.Name, EvidenceTable.CapturedOn)
            .Where(EvidenceTable.KeepUntil, ConditionOperator.LessEqual, time)
            .Oldest(EvidenceTable.KeepUntil)
            .Oldest(EvidenceTable.Id);
        var isFree = new FilterExpression(LogicalOperator.Or);
        isFree.AddCondition(EvidenceTable.LegalHold, ConditionOperator.Null);
        isFree.AddCondition(EvidenceTable.LegalHold, ConditionOperator.Equal, false);
        query.Criteria.AddFilter(isFree);
        query.Outer(Channel, ChannelTable.Name, EvidenceTable.Channel, ChannelTable.Id, ChannelTable.PrimaryName);
        query.TopCount = count;
        var expired = new List<ExpiredEvidence>();
        foreach (var row in _service.Rows(query))
        {
            expired.Add(new ExpiredEvidence(
                row.Id,
                row.RowVersion,
                row.Linked<string>(Channel, ChannelTable.PrimaryName) ?? "",
                row.GetAttributeValue<DateTime>(EvidenceTable.CapturedOn)));
        }

        return expired;
    }

    /// <summary>Removes a copy that is as it was read; a legal hold that was set meanwhile is a passing fault.</summary>
    public void Remove(ExpiredEvidence evidence) => _service.Execute(new DeleteRequest
    {
        Target = new EntityReference(EvidenceTable.Name, evidence.Id) { RowVersion = evidence.Version },
        ConcurrencyBehavior = evidence.Version == null ? ConcurrencyBehavior.Default : ConcurrencyBehavior.IfRowVersionMatches,
    });
}
