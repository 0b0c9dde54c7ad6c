using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Goodwill;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Goodwill;

/// <summary>Checks a goodwill and notes who asked for it, who decided, and when it was decided and paid out.</summary>
[Step("Create", GoodwillTable.Name, Stage.PreOperation)]
[Step("Update", GoodwillTable.Name, Stage.PreOperation, FilteringColumns = Columns, PreImageColumns = Images)]
public sealed class GoodwillSavedPlugin : PluginBase
{
    private const string Given = GoodwillTable.Amount + "," + GoodwillTable.Currency + "," + GoodwillTable.Case + "," + GoodwillTable.Reason;
    private const string Marks = GoodwillTable.RequestedBy + "," + GoodwillTable.Asked + "," + GoodwillTable.DecidedBy + "," + GoodwillTable.DecidedOn + "," + GoodwillTable.PaidOn;
    private const string Columns = Given + "," + Marks + "," + GoodwillTable.State + "," + GoodwillTable.DecisionReason + "," + GoodwillTable.StateCode;
    private const string Images = Columns + "," + GoodwillTable.AmountBase;

    protected override void Run(PluginScope scope)
    {
        var saved = scope.AfterSave(Columns.Split(','));
        if (saved.GetAttributeValue<Money>(GoodwillTable.Amount) is not { Value: > 0 })
            throw Faults.Reject("A goodwill needs an amount above zero: say how much is given.");
        if (!saved.Contains(GoodwillTable.Case) || saved[GoodwillTable.Case] == null)
            throw Faults.Reject("A goodwill needs a case: choose the case it is given for.");

        if (HidesWhatIsOwed(scope, saved))
            throw Faults.Reject(DecisionWords.Owed);
        if (!scope.IsByOurApi)
            new GoodwillByHand(scope, saved).Check();
        if (scope.PreImage == null)
            Complete(scope);
        Mark(scope, saved);
    }

    /// <summary>The views of what is to be paid out show active rows only.</summary>
    private static bool HidesWhatIsOwed(PluginScope scope, Entity saved) =>
        (scope.IsChanged(GoodwillTable.State) || scope.IsChanged(GoodwillTable.StateCode))
        && saved.GetAttributeValue<OptionSetValue>(GoodwillTable.StateCode) is { Value: not 0 }
        && Choice.Read<GoodwillState>(saved, GoodwillTable.State) == GoodwillState.Approved;

    private static void Complete(PluginScope scope)
    {
        if (string.IsNullOrWhiteSpace(scope.Target.GetAttributeValue<string>(GoodwillTable.PrimaryName)))
            scope.Target[GoodwillTable.PrimaryName] = "Goodwill";
        if (scope.Target.GetAttributeValue<EntityReference>(GoodwillTable.RequestedBy) == null)
            scope.Target[GoodwillTable.RequestedBy] = new EntityReference(UserTable.Name, scope.Context.InitiatingUserId);
    }

    private static void Mark(PluginScope scope, Entity saved)
    {
        var state = Choice.Read<GoodwillState>(saved, GoodwillTable.State) ?? GoodwillState.Requested;
        var before = scope.PreImage is { } image ? Choice.Read<GoodwillState>(image, GoodwillTable.State) ?? GoodwillState.Requested : (GoodwillState?)null;
        var given = new GoodwillMarks(
            saved.GetAttributeValue<System.DateTime?>(GoodwillTable.DecidedOn),
            saved.GetAttributeValue<EntityReference>(GoodwillTable.DecidedBy)?.Id,
            saved.GetAttributeValue<System.DateTime?>(GoodwillTable.PaidOn));
        var marks = given.After(before, state, scope.UtcNow, scope.Context.InitiatingUserId);
        if (before != null && marks == given)
            return;
        scope.Target[GoodwillTable.State] = Choice.Of(state);
        if (marks.DecidedOn != given.DecidedOn)
            scope.Target[GoodwillTable.DecidedOn] = marks.DecidedOn;
        if (marks.PaidOn != given.PaidOn)
            scope.Target[GoodwillTable.PaidOn] = marks.PaidOn;
        // Whoever pays out what somebody else decided may not append rows to that user.
        if (marks.DecidedById != given.DecidedById)
            scope.Target[GoodwillTable.DecidedBy] = marks.DecidedById is { } user ? new EntityReference(UserTable.Name, user) : null;
    }
}
