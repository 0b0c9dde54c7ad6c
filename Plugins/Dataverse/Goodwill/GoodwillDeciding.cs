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
        new GoodwillLimitStore(_service).Hold(_scope.UtcNow);
        var goodwill = new GoodwillStore(_service).ById(id);
        var decided = isApproved ? GoodwillState.Approved : GoodwillState.Rejected;
        if (goodwill.State == decided || (isApproved && goodwill.State == GoodwillState.PaidOut))
            return new GoodwillResult(id, goodwill.State, "The goodwill was decided like this before.");
        if (goodwill.State != GoodwillState.Requested)
            throw Faults.Reject($"The goodwill is {Word(goodwill.State)} already: offer another one.");

        RequireImpartial(goodwill);
        RequireLimit(goodwill, isApproved);
        _service.UpdateIfUnchanged(new Entity(GoodwillTable.Name, id)
        {
            RowVersion = goodwill.Version,
            [GoodwillTable.State] = Choice.Of(decided),
            [GoodwillTable.DecisionReason] = reason,
        });
        return new GoodwillResult(id, decided, isApproved ? "The goodwill is approved." : "The goodwill is rejected.");
    }

    /// <exception cref="InvalidPluginExecutionException">HTTP 400: they asked for it, or are kept from the case.</exception>
    public void RequireImpartial(StoredGoodwill goodwill)
    {
        if (goodwill.RequestedById == UserId)
            throw Faults.Reject(DecisionWords.OwnRequest);
        new ExclusionStore(_service).RequireMayAct(goodwill.CaseId, UserId);
    }

    /// <exception cref="InvalidPluginExecutionException">HTTP 400: they have too low a limit, or none.</exception>
    public void RequireLimit(StoredGoodwill goodwill, bool isApproved)
    {
        var limit = new GoodwillLimitStore(_service).Of(UserId);
        if (!isApproved)
        {
            if (limit == GoodwillLimit.None)
                throw Faults.Reject(DecisionWords.NoLimit);
            return;
        }

        var total = new GoodwillStore(_service).TotalWith(goodwill, new GoodwillCustomerStore(_service).Of(goodwill.CaseId), _scope.UtcNow);
        if (!limit.Covers(total))
            throw Faults.Reject(limit.Refusal(total));
    }

    private Guid UserId => _scope.Context.InitiatingUserId;

    private static string Word(GoodwillState state) => state == GoodwillState.PaidOut ? "paid out" : state.ToString().ToLowerInvariant();
}
