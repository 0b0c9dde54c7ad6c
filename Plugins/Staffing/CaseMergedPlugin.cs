using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Staffing;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Staffing;

/// <summary>A merged case brings the complaints about employees along: the case it lives on in leaves an owner who is named there.</summary>
[Step("Update", IncidentTable.Name, Stage.PostOperation, FilteringColumns = IncidentTable.Master)]
public sealed class CaseMergedPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        if (scope.Target.GetAttributeValue<EntityReference>(IncidentTable.Master) is { } master)
            new CaseHandover(scope).Apply(master.Id);
    }
}
