using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Staffing;

/// <summary>Keeps whoever a customer complains about from pulling the case out of its queue.</summary>
[Step("Create", QueueItemTable.Name, Stage.PreOperation)]
[Step("Update", QueueItemTable.Name, Stage.PreOperation, FilteringColumns = QueueItemTable.Worker, PreImageColumns = QueueItemTable.Record)]
public sealed class QueueWorkerGuardPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var item = scope.AfterSave(QueueItemTable.Record, QueueItemTable.Worker);
        if (item.GetAttributeValue<EntityReference>(QueueItemTable.Worker) is not { } worker
            || item.GetAttributeValue<EntityReference>(QueueItemTable.Record) is not { LogicalName: IncidentTable.Name } theCase)
        {
            return;
        }

        if (new ExclusionStore(scope.AsSystem).Excludes(theCase.Id, worker))
            throw Faults.Reject(worker.Id == scope.Context.InitiatingUserId ? ExclusionWords.CannotTake : ExclusionWords.CannotGive);
    }
}
