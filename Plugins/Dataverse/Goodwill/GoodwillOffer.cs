using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;

namespace SocialCrm.Plugins.Dataverse.Goodwill;

/// <summary>Somebody offers goodwill to the customer of a case.</summary>
internal sealed class GoodwillOffer
{
    private readonly PluginScope _scope;
    private readonly IOrganizationService _service;
    private readonly Guid _userId;

    public GoodwillOffer(PluginScope scope)
    {
        _scope = scope;
        _service = scope.AsSystem;
        _userId = scope.Context.InitiatingUserId;
    }

    public GoodwillResult Make(Guid caseId, decimal amount, string currency, string reason)
    {
        new ExclusionStore(_service).RequireMayAct(caseId, _userId);
        var currencyId = CurrencyOf(currency);
        var customers = new GoodwillCustomerStore(_service);
        var customer = customers.Of(caseId);
        customers.RequireLiving(caseId);
        new GoodwillLimitStore(_service).Hold(_scope.UtcNow);
        var id = new OwnedByCaller(_scope).Create(new Entity(GoodwillTable.Name)
        {
            [GoodwillTable.Case] = new EntityReference(IncidentTable.Name, caseId),
            [GoodwillTable.Amount] = new Money(amount),
            [GoodwillTable.Currency] = new EntityReference(CurrencyTable.Name, currencyId),
            [GoodwillTable.Reason] = reason,
            [GoodwillTable.RequestedBy] = new EntityReference(UserTable.Name, _userId),
            [GoodwillTable.State] = Choice.Of(GoodwillState.Requested),
        });
        var goodwills = new GoodwillStore(_service);
        var total = goodwills.TotalWith(goodwills.ById(id), customer, _scope.UtcNow);
        var limit = new GoodwillLimitStore(_service).Of(_userId);
        return limit.Covers(total) ? Approve(id) : Ask(id, caseId, total, limit);
    }

    private Guid CurrencyOf(string code) => _service
        .FirstOrNone(Find.In(CurrencyTable.Name, CurrencyTable.Id).Is(CurrencyTable.Code, code).Is("statecode", 0))?.Id
        ?? throw Faults.Reject($"Currency is '{code}': give the ISO code of a currency that your organization has, such as EUR.");

    private GoodwillResult Approve(Guid id)
    {
        const string why = "Within the limits of whoever offered it.";
        _service.Update(new Entity(GoodwillTable.Name, id)
        {
            [GoodwillTable.State] = Choice.Of(GoodwillState.Approved),
            [GoodwillTable.DecisionReason] = why,
        });
        return new GoodwillResult(id, GoodwillState.Approved, "The goodwill is approved.");
    }

    /// <summary>The first of those whose limits cover it, who is neither the requester nor kept from the case.</summary>
    private GoodwillResult Ask(Guid id, Guid caseId, GoodwillTotal total, GoodwillLimit limit)
    {
        var exclusions = new ExclusionStore(_service);
        var named = exclusions.NamedOn(caseId);
        var asked = new GoodwillLimitStore(_service).Covering(total)
            .Where(user => user != _userId && !exclusions.Excludes(named, new EntityReference(UserTable.Name, user)))
            .Select(user => (Guid?)user).FirstOrDefault();
        var why = $"Somebody else has to decide: {limit.WhyNot(total)}.";
        if (asked is { } decider)
        {
            _service.Update(new Entity(GoodwillTable.Name, id) { [GoodwillTable.Asked] = new EntityReference(UserTable.Name, decider) });
            Tell(decider, caseId, why);
            return new GoodwillResult(id, GoodwillState.Requested, why, decider);
        }

        return new GoodwillResult(id, GoodwillState.Requested, why + " Nobody has a limit that is high enough: ask your admin.");
    }

    private void Tell(Guid userId, Guid caseId, string why)
    {
        var notifications = new NotificationStore(_service);
        if (notifications.IsAvailable)
            notifications.Tell(userId, caseId, "A goodwill waits for your decision", why, false);
    }
}
