using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads goodwill, and sums up what counts together with it.</summary>
internal sealed class GoodwillStore
{
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

    /// <summary>What a case gets with a goodwill, and what its customer, their household and its author get with it in twelve months.</summary>
    public GoodwillTotal TotalWith(StoredGoodwill goodwill, GoodwillCustomer customer, DateTime asOf) => new GoodwillTotal(
        goodwill.AmountBase + Sum(GoodwillSum.OnCase(customer, goodwill.Id)),
        goodwill.AmountBase + Sum(GoodwillSum.ToCustomer(customer, goodwill.Id, GoodwillTotal.Since(asOf))));

    private decimal Sum(string fetch) =>
        _service.RetrieveMultiple(new FetchExpression(fetch)).Entities.FirstOrDefault()?.GetAttributeValue<AliasedValue>(GoodwillSum.Alias)?.Value is Money sum ? sum.Value : 0;
}
