using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;

namespace SocialCrm.Plugins.Dataverse.Goodwill;

/// <summary>Holds people who save the form to the limits that the custom APIs follow. Without any limit set up nobody is held to one.</summary>
internal sealed class GoodwillByHand
{
    private readonly PluginScope _scope;

    public GoodwillByHand(PluginScope scope) => _scope = scope;

    /// <exception cref="InvalidPluginExecutionException">HTTP 400 for a decision that its user may not make, and for a change of what was decided.</exception>
    public void Check()
    {
        var state = Choice.Read<GoodwillState>(_scope.Target, GoodwillTable.State);
        if (_scope.PreImage is not { } before)
        {
            if (state is not (null or GoodwillState.Requested) && HasLimits())
                throw Faults.Reject(DecisionWords.AtOnce);
            return;
        }

        var was = Choice.Read<GoodwillState>(before, GoodwillTable.State) ?? GoodwillState.Requested;
        if (was != GoodwillState.Requested && IsChanged(before) && HasLimits())
            throw Faults.Reject(DecisionWords.Settled);
        if (IsDecision(was, state ?? was) && HasLimits())
            Decide(state == GoodwillState.Approved || state == GoodwillState.PaidOut);
    }

    private void Decide(bool isApproved)
    {
        var stored = new GoodwillStore(_scope.AsSystem).ById(_scope.Target.Id);
        new GoodwillDeciding(_scope).RequireMayDecide(stored, isApproved);
    }

    /// <summary>Paying out what was approved, and taking that back, decides nothing.</summary>
    private static bool IsDecision(GoodwillState was, GoodwillState state) =>
        was != state && !(was is GoodwillState.Approved or GoodwillState.PaidOut && state is GoodwillState.Approved or GoodwillState.PaidOut);

    private bool IsChanged(Entity before) => (_scope.Target.Contains(GoodwillTable.Amount)
            && !Equals(_scope.Target.GetAttributeValue<Money>(GoodwillTable.Amount)?.Value, before.GetAttributeValue<Money>(GoodwillTable.Amount)?.Value))
        || (_scope.Target.Contains(GoodwillTable.Case)
            && _scope.Target.GetAttributeValue<EntityReference>(GoodwillTable.Case)?.Id != before.GetAttributeValue<EntityReference>(GoodwillTable.Case)?.Id);

    private bool HasLimits() => new GoodwillLimitStore(_scope.AsSystem).AreSetUp;
}
