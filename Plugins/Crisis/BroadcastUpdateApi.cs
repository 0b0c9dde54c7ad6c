using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Crises;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Crisis;

/// <summary>Answers the cases of a crisis with an approved update, a page at a time. Safe to repeat: nobody gets it twice.</summary>
[CustomApi("scrm_BroadcastUpdate")]
public sealed class BroadcastUpdateApi : PluginBase
{
    private const int UsualPage = 50;
    private const int LargestPage = 200;

    protected override void Run(PluginScope scope)
    {
        var page = CasePage.Read(scope, UsualPage, LargestPage);
        var service = new OwnedByCaller(scope);
        var updates = new CrisisUpdateStore(service);
        var update = updates.ById(scope.RequiredId("UpdateId"));
        if (update.State == CrisisUpdateState.Draft)
            throw Faults.Reject("The update is not approved: somebody else than its author has to set State to Approved first.");
        if (update.State == CrisisUpdateState.Approved)
            update = GoOut(updates, update);

        var crisis = new CrisisStore(service).ById(update.CrisisId);
        if (!crisis.TakesCases)
            throw Faults.Reject("The crisis is not declared, or over: updates go to the customers of a declared crisis.");
        if (update.Number < crisis.Updates)
            throw Faults.Reject("A later update of the crisis went out already: write a new one.");
        var done = new Broadcast(service, crisis, update, scope.UtcNow).Run(page);
        scope.Trace("crisis: update={0} drafted={1} heldout={2} more={3}", update.Id, done.Drafted, done.HeldOut, done.More);
        scope.Output("Drafted", done.Drafted);
        scope.Output("HeldOut", done.HeldOut);
        scope.Output("More", done.More);
        scope.Output("Wait", done.Waits);
    }

    private static StoredUpdate GoOut(CrisisUpdateStore updates, StoredUpdate update)
    {
        var row = new Entity(CrisisUpdateTable.Name);
        updates.SetGoingOut(update.CrisisId, row);
        updates.Write(update, row);
        return updates.ById(update.Id);
    }
}
