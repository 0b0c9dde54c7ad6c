using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Staffing;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Staffing;

/// <summary>A merged case brings its staff mentions along: the case it lives on in leaves an owner whom they complain about.</summary>
[Step("Update", IncidentTable.Name, Stage.PostOperation, FilteringColumns = IncidentTable.Master)]
public sealed class CaseMergedPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        if (scope.Target.GetAttributeValue<EntityReference>(IncidentTable.Master) is not { } master)
            return;
        scope.AsOurs(() => new MentionStore(scope.AsSystem).Move(scope.Target.Id, master.Id));
        new CaseHandover(scope).Apply(master.Id);
    }
}
