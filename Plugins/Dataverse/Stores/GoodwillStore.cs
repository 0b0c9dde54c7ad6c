using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads goodwill, and what counts together with it.</summary>
internal sealed class GoodwillStore
{
    private const string Case = "thecase";
    private const int ConsideredAtMost = 500;

    private readonly IOrganizationService _service;

    public GoodwillStore(IOrganizationService service) => _service = service;

    /// <exception cref="InvalidPluginExecutionException">HTTP 404 when there is none.</exception>
    public StoredGoodwill ById(Guid id)
    {
        var query = Find.In(GoodwillTable.Name, GoodwillTable.Case, GoodwillTable.State, GoodwillTable.AmountBase, GoodwillTable.RequestedBy).Is(GoodwillTable.Id, id);
        return _service.FirstOrNone(query) is { } row
            ? new StoredGoodwill(
                row.Id,
                row.GetAttributeValue<EntityReference>(GoodwillTable.Case).Id,
                Choice.Read<GoodwillState>(row, GoodwillTable.State) ?? GoodwillState.Requested,
                row.GetAttributeValue<Money>(GoodwillTable.AmountBase)?.Value ?? 0,
                row.GetAttributeValue<EntityReference>(GoodwillTable.RequestedBy)?.Id,
                row.RowVersion)
            : throw Faults.NotFound("GoodwillId names no goodwill: give the id of a goodwill.");
    }

    /// <summary>All that counts with goodwill for a case: what the case got, and what its customer, their household and its author got in twelve months.</summary>
    /// <param name="except">The goodwill that is decided on; it is not among them.</param>
    public IReadOnlyList<CountedGoodwill> CountedWith(GoodwillCustomer customer, DateTime asOf, Guid except)
    {
        var query = Find.In(GoodwillTable.Name, GoodwillTable.Case, GoodwillTable.AmountBase, GoodwillTable.CreatedOn)
            .Where(GoodwillTable.State, ConditionOperator.NotEqual, Choice.Of(GoodwillState.Rejected).Value)
            .Where(GoodwillTable.Id, ConditionOperator.NotEqual, except)
            .Newest(GoodwillTable.CreatedOn, ConsideredAtMost);
        query.AddLink(IncidentTable.Name, GoodwillTable.Case, IncidentTable.Id).EntityAlias = Case;
        var counted = query.Criteria.AddFilter(LogicalOperator.Or);
        counted.AddCondition(GoodwillTable.Case, ConditionOperator.Equal, customer.CaseId);
        var lately = counted.AddFilter(LogicalOperator.And);
        lately.AddCondition(GoodwillTable.CreatedOn, ConditionOperator.GreaterEqual, asOf.AddMonths(-GoodwillTotal.Months));
        var theirs = lately.AddFilter(LogicalOperator.Or);
        if (customer.CustomerIds.Count > 0)
            theirs.AddCondition(Case, IncidentTable.Customer, ConditionOperator.In, Find.Values(customer.CustomerIds));
        if (customer.ProfileId is { } profile)
            theirs.AddCondition(Case, IncidentTable.Profile, ConditionOperator.Equal, profile);
        return _service.Rows(query).Select(Read).ToList();
    }

    private static CountedGoodwill Read(Entity row) => new CountedGoodwill(
        row.Id,
        row.GetAttributeValue<EntityReference>(GoodwillTable.Case).Id,
        row.GetAttributeValue<Money>(GoodwillTable.AmountBase)?.Value ?? 0,
        row.GetAttributeValue<DateTime>(GoodwillTable.CreatedOn));
}
