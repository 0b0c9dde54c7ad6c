using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.History;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads the cases of a history.</summary>
public sealed class PastCaseStore
{
    private readonly IOrganizationService _service;

    public PastCaseStore(IOrganizationService service) => _service = service;

    /// <summary>All counts in one request, over the newest cases: an aggregate fails for a customer with more than 50,000.</summary>
    /// <param name="yearStart">UTC time from which the twelve months count.</param>
    /// <param name="topicId">The topic of which cases are counted; null counts none.</param>
    /// <param name="since">UTC time from which they are counted.</param>
    internal CaseCounts Count(HistoryView view, DateTime yearStart, Guid? topicId, DateTime since)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.StateCode, IncidentTable.CreatedOn, IncidentTable.Topic)
            .Newest(IncidentTable.CreatedOn, CaseCounts.Most);
        view.LimitCases(query);
        var counts = new CaseCounts(0, 0, 0, 0);
        foreach (var row in _service.Rows(query))
        {
            var openedOn = row.GetAttributeValue<DateTime>(IncidentTable.CreatedOn);
            var isOpen = row.GetAttributeValue<OptionSetValue>(IncidentTable.StateCode)?.Value == (int)CaseState.Active;
            var isSameTopic = topicId != null && row.GetAttributeValue<EntityReference>(IncidentTable.Topic)?.Id == topicId && openedOn >= since;
            counts = new CaseCounts(
                counts.Total + 1,
                counts.Open + (isOpen ? 1 : 0),
                counts.Last12Months + (openedOn >= yearStart ? 1 : 0),
                counts.SameTopic + (isSameTopic ? 1 : 0));
        }

        return counts;
    }

    /// <summary>The latest cases with how they ended, in two requests.</summary>
    internal IReadOnlyList<PastCase> Latest(HistoryView view)
    {
        var query = Find.In(
                IncidentTable.Name,
                IncidentTable.TicketNumber,
                IncidentTable.Title,
                IncidentTable.StateCode,
                IncidentTable.CreatedOn,
                IncidentTable.Topic,
                IncidentTable.Satisfaction)
            .Newest(IncidentTable.CreatedOn, CustomerHistory.CasesShown);
        view.LimitCases(query);
        var rows = _service.Rows(query);
        var endings = Endings(rows);
        var cases = new List<PastCase>();
        foreach (var row in rows)
        {
            endings.TryGetValue(row.Id, out var ending);
            cases.Add(Read(row, ending));
        }

        return cases;
    }

    private static PastCase Read(Entity row, Entity? ending) => new PastCase(
        row.Id,
        row.GetAttributeValue<string>(IncidentTable.TicketNumber) ?? "",
        row.GetAttributeValue<string>(IncidentTable.Title) ?? "",
        ((CaseState)(row.GetAttributeValue<OptionSetValue>(IncidentTable.StateCode)?.Value ?? 0)).ToString(),
        row.GetAttributeValue<DateTime>(IncidentTable.CreatedOn),
        ending?.GetAttributeValue<DateTime?>(IncidentResolutionTable.CreatedOn),
        ending?.GetAttributeValue<string>(IncidentResolutionTable.Subject),
        row.GetAttributeValue<EntityReference>(IncidentTable.Topic) is { } topic ? new CaseTopic(topic.Id, topic.Name) : null,
        SatisfactionOf(row));

    /// <summary>Null when nobody asked the customer, and for an option that an organization added.</summary>
    private static Satisfaction? SatisfactionOf(Entity row) =>
        row.GetAttributeValue<OptionSetValue>(IncidentTable.Satisfaction) is { } option && Enum.IsDefined(typeof(Satisfaction), option.Value)
            ? (Satisfaction)option.Value
            : null;

    private Dictionary<Guid, Entity> Endings(IList<Entity> cases)
    {
        var latest = new Dictionary<Guid, Entity>();
        if (cases.Count == 0)
            return latest;

        var ids = new List<Guid>();
        foreach (var row in cases)
            ids.Add(row.Id);
        var query = Find.In(
                IncidentResolutionTable.Name,
                IncidentResolutionTable.Incident,
                IncidentResolutionTable.Subject,
                IncidentResolutionTable.CreatedOn)
            .Where(IncidentResolutionTable.Incident, ConditionOperator.In, Find.Values(ids))
            .Oldest(IncidentResolutionTable.CreatedOn);
        foreach (var row in _service.Rows(query))
            latest[row.GetAttributeValue<EntityReference>(IncidentResolutionTable.Incident).Id] = row;
        return latest;
    }
}
