using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;

namespace SocialCrm.Plugins.Promises;

/// <summary>Records that a promise was kept or broken. Saying the same again changes nothing.</summary>
[CustomApi("scrm_SettlePromise")]
public sealed class SettlePromiseApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var id = scope.RequiredId("PromiseId");
        var state = scope.Input<bool>("Kept") ? PromiseState.Kept : PromiseState.Broken;
        var note = scope.Input<string>("Note");
        if (note?.Length > PromiseDraft.TextLength)
            throw Faults.Reject("Note has more than 400 characters: say it shorter.");
        var promises = new PromiseStore(scope.AsSystem);
        var stored = promises.Of(id) ?? throw Faults.NotFound("PromiseId names no promise: give the id of a promise.");
        if (stored.Contradicts(state) is { } contradiction)
            throw Faults.Reject(contradiction);
        new ExclusionStore(scope.AsSystem).RequireMayAct(stored.CaseId, scope.Context.InitiatingUserId);

        var isChanged = stored.State == PromiseState.Open;
        if (isChanged)
            promises.Settle(id, state, note, stored.Version);
        scope.Output("Changed", isChanged);
        scope.Output("State", state.ToString());
        scope.Trace("promise: promise={0} state={1} changed={2}", id, state, isChanged);
    }
}
