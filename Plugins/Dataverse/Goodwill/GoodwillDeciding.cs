using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;

namespace SocialCrm.Plugins.Dataverse.Goodwill;

/// <summary>Somebody decides on a goodwill that was asked for.</summary>
internal sealed class GoodwillDeciding
{
    private readonly PluginScope _scope;
    private readonly IOrganizationService _service;

    public GoodwillDeciding(PluginScope scope)
    {
        _scope = scope;
        _service = scope.AsSystem;
    }

    public GoodwillResult Decide(Guid id, bool isApproved, string reason)
    {
        var goodwill = new GoodwillStore(_service).ById(id);
        var decided = isApproved ? GoodwillState.Approved : GoodwillState.Rejected;
        if (goodwill.State == decided || (isApproved && goodwill.State == GoodwillState.PaidOut))
            return new GoodwillResult(id, goodwill.State, "The goodwill was decided like this before.");
        if (goodwill.State != GoodwillState.Requested)
            throw Faults.Reject($"The goodwill is {Word(goodwill.State)} already: offer another one.");

        RequireMayDecide(goodwill, isApproved);
        _service.UpdateIfUnchanged(new Entity(GoodwillTable.Name, id)
        {
            RowVersion = goodwill.Version,
            [GoodwillTable.State] = Choice.Of(decided),
            [GoodwillTable.DecisionReason] = reason,
        });
        return new GoodwillResult(id, decided, isApproved ? "The goodwill is approved." : "The goodwill is rejected.");
    }

    /// <exception cref="InvalidPluginExecutionException">HTTP 400: they asked for it, are kept from the case, or have too low a limit.</exception>
    public void RequireMayDecide(StoredGoodwill goodwill, bool isApproved)
    {
        var userId = _scope.Context.InitiatingUserId;
        if (goodwill.RequestedById == userId)
            throw Faults.Reject(DecisionWords.OwnRequest);
        new ExclusionStore(_service).RequireMayAct(goodwill.CaseId, userId);
        var customer = new GoodwillCustomerStore(_service).Hold(goodwill.CaseId);
        var total = GoodwillTotal.With(new GoodwillStore(_service).CountedWith(customer, _scope.UtcNow, goodwill.Id), goodwill.CaseId, goodwill.AmountBase, _scope.UtcNow);
        var limit = new GoodwillLimitStore(_service).Of(userId);
        if (isApproved && !limit.Covers(total))
            throw Faults.Reject($"This is above your limit: {limit.WhyNot(total)}. Ask somebody with a higher one.");
        if (!isApproved && limit == GoodwillLimit.None)
            throw Faults.Reject(DecisionWords.NoLimit);
    }

    private static string Word(GoodwillState state) => state == GoodwillState.PaidOut ? "paid out" : state.ToString().ToLowerInvariant();
}
