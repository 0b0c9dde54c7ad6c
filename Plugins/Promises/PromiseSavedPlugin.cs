using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Promises;

/// <summary>Checks a promise, however it is made, and notes who made it and when it was settled.</summary>
[Step("Create", PromiseTable.Name, Stage.PreOperation)]
[Step("Update", PromiseTable.Name, Stage.PreOperation, FilteringColumns = Columns, PreImageColumns = Columns)]
public sealed class PromiseSavedPlugin : PluginBase
{
    private const string Columns = PromiseTable.Case + "," + PromiseTable.DueOn + "," + PromiseTable.Text + "," + PromiseTable.Post + "," + PromiseTable.State;

    protected override void Run(PluginScope scope)
    {
        var isNew = scope.PreImage == null;
        var draft = new PromiseStore(scope.AsSystem).Draft(scope.AfterSave(Columns.Split(',')), scope.Target.Contains(PromiseTable.Post));
        if (draft.Mistake(isNew ? scope.UtcNow : null) is { } mistake)
            throw Faults.Reject(mistake);
        if (!scope.IsByOurApi && draft.CaseId is { } caseId)
            new ExclusionStore(scope.AsSystem).RequireMayAct(caseId, scope.Context.InitiatingUserId);

        if (isNew && !scope.Target.Contains(PromiseTable.MadeBy))
            scope.Target[PromiseTable.MadeBy] = new EntityReference(UserTable.Name, scope.Context.InitiatingUserId);
        if (isNew || scope.Target.Contains(PromiseTable.State))
            Settle(scope, draft.State);
    }

    private static void Settle(PluginScope scope, PromiseState state)
    {
        scope.Target[PromiseTable.State] = Choice.Of(state);
        if (state == PromiseState.Open)
            scope.Target[PromiseTable.SettledOn] = null;
        else if (scope.TargetTime(PromiseTable.SettledOn) == null && !IsSettledAs(scope.PreImage, state))
            scope.Target[PromiseTable.SettledOn] = scope.UtcNow;
    }

    private static bool IsSettledAs(Entity? before, PromiseState state) =>
        before != null && Choice.Read<PromiseState>(before, PromiseTable.State) == state;
}
