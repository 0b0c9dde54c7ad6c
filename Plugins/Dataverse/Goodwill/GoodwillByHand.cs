using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;

namespace SocialCrm.Plugins.Dataverse.Goodwill;

/// <summary>Holds people who save the form to what the custom APIs follow. Without any limit set up nobody is held to one.</summary>
internal sealed class GoodwillByHand
{
    private static readonly string[] Given = [GoodwillTable.Amount, GoodwillTable.Currency, GoodwillTable.Case];
    private static readonly string[] Marks = [GoodwillTable.RequestedBy, GoodwillTable.Asked, GoodwillTable.DecidedBy, GoodwillTable.DecidedOn];

    private readonly PluginScope _scope;
    private readonly Entity _saved;
    private readonly GoodwillState _state;

    /// <param name="saved">The row as it will be after the save.</param>
    public GoodwillByHand(PluginScope scope, Entity saved)
    {
        _scope = scope;
        _saved = saved;
        _state = StateOf(saved);
    }

    /// <exception cref="InvalidPluginExecutionException">
    /// HTTP 400 for a decision that its user may not make, and for a change of what was decided; 503 when somebody else was faster.
    /// </exception>
    public void Check()
    {
        if (_scope.PreImage is { } before)
            CheckChange(before, StateOf(before));
        else
            CheckNew();
    }

    /// <summary>What is brought in before limits are set up may have been decided elsewhere.</summary>
    private void CheckNew()
    {
        var caseId = _saved.GetAttributeValue<EntityReference>(GoodwillTable.Case).Id;
        new ExclusionStore(_scope.AsSystem).RequireMayAct(caseId, UserId);
        new GoodwillCustomerStore(_scope.AsSystem).RequireLiving(caseId);
        if (!new GoodwillLimitStore(_scope.AsSystem).AreSetUp)
            return;
        if (_state != GoodwillState.Requested)
            throw Faults.Reject(DecisionWords.AtOnce);
        if (_saved.GetAttributeValue<EntityReference>(GoodwillTable.RequestedBy) is { } requester && requester.Id != UserId)
            throw Faults.Reject(DecisionWords.InYourName);
    }

    private void CheckChange(Entity before, GoodwillState was)
    {
        var isDecision = was != _state && !(IsSettled(was) && IsSettled(_state));
        var isPaid = was != _state && _state == GoodwillState.PaidOut;
        if (Marks.Any(_scope.IsChanged) || (_scope.IsChanged(GoodwillTable.PaidOn) && !isPaid))
            throw Faults.Reject(DecisionWords.FilledIn);
        if (was != GoodwillState.Requested)
            RequireKept(was, isDecision);
        if (isDecision)
            Decide(before, was);
        else if (Given.Any(_scope.IsChanged))
            Hold(before, was);
    }

    /// <summary>Paying out what was approved, and taking that back, decides nothing.</summary>
    private static bool IsSettled(GoodwillState state) => state is GoodwillState.Approved or GoodwillState.PaidOut;

    /// <summary>Of what was decided only an approval can be taken back, and only by rejecting it.</summary>
    private void RequireKept(GoodwillState was, bool isDecision)
    {
        var isTakenBack = was == GoodwillState.Approved && _state == GoodwillState.Rejected;
        if (Given.Any(_scope.IsChanged) || _scope.IsChanged(GoodwillTable.Reason) || (isDecision && !isTakenBack))
            throw Faults.Reject(DecisionWords.Settled);
        if (_scope.IsChanged(GoodwillTable.DecisionReason) != isTakenBack)
            throw Faults.Reject(isTakenBack ? DecisionWords.NoReason : DecisionWords.Settled);
    }

    private void Decide(Entity before, GoodwillState was)
    {
        if (Given.Any(_scope.IsChanged))
            throw Faults.Reject(DecisionWords.SaveFirst);
        if (string.IsNullOrWhiteSpace(_saved.GetAttributeValue<string>(GoodwillTable.DecisionReason)))
            throw Faults.Reject(DecisionWords.NoReason);
        var areLimits = Hold(before, was);
        var goodwill = new GoodwillStore(_scope.AsSystem).ById(_scope.Target.Id);
        var deciding = new GoodwillDeciding(_scope);
        deciding.RequireImpartial(goodwill);
        if (areLimits)
            deciding.RequireLimit(goodwill, IsSettled(_state));
    }

    /// <summary>One after the other: what is saved now is what was read, and not what somebody else decided on or changed at the same moment.</summary>
    private bool Hold(Entity before, GoodwillState was)
    {
        if (!new GoodwillLimitStore(_scope.AsSystem).Hold(_scope.UtcNow))
            return false;
        var now = new GoodwillStore(_scope.AsSystem).ById(_scope.Target.Id);
        if (now.State != was || now.AmountBase != before.GetAttributeValue<Money>(GoodwillTable.AmountBase)?.Value
            || now.CaseId != before.GetAttributeValue<EntityReference>(GoodwillTable.Case)?.Id)
            throw Faults.TryAgain(false, 0);
        return true;
    }

    private System.Guid UserId => _scope.Context.InitiatingUserId;

    private static GoodwillState StateOf(Entity row) => Choice.Read<GoodwillState>(row, GoodwillTable.State) ?? GoodwillState.Requested;
}
