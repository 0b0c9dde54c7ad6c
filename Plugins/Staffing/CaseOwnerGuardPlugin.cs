using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Staffing;

/// <summary>Keeps a case from an owner whom its customer complains about, whoever gives it to them: by hand, from a queue, by a rule or a flow.</summary>
[Step("Update", IncidentTable.Name, Stage.PreOperation, FilteringColumns = IncidentTable.Owner)]
public sealed class CaseOwnerGuardPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        if (scope.Target.GetAttributeValue<EntityReference>(IncidentTable.Owner) is { } owner
            && new ExclusionStore(scope.AsSystem).Excludes(scope.Target.Id, owner))
        {
            throw Faults.Reject(owner.Id == scope.Context.InitiatingUserId ? ExclusionWords.CannotTake : ExclusionWords.CannotGive);
        }
    }
}
