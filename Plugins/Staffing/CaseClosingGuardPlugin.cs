using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Staffing;

/// <summary>Keeps whoever a customer complains about from resolving, cancelling or merging the case.</summary>
/// <remarks>Resolving writes a resolution and the state; which of them reaches us first differs, so both are watched.</remarks>
[Step("Create", IncidentResolutionTable.Name, Stage.PreOperation)]
[Step("Update", IncidentTable.Name, Stage.PreOperation, FilteringColumns = IncidentTable.Master + "," + IncidentTable.StateCode)]
public sealed class CaseClosingGuardPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var row = scope.Target;
        var user = scope.Context.InitiatingUserId;
        var exclusions = new ExclusionStore(scope.AsSystem);
        if (row.LogicalName == IncidentResolutionTable.Name)
        {
            if (row.GetAttributeValue<EntityReference>(IncidentResolutionTable.Incident) is { } resolved)
                exclusions.RequireMayAct(resolved.Id, user);
            return;
        }

        if (row.GetAttributeValue<EntityReference>(IncidentTable.Master) is { } master)
            exclusions.RequireMayAct(master.Id, user);
        if (row.GetAttributeValue<OptionSetValue>(IncidentTable.StateCode) is { } state && state.Value != (int)CaseState.Active)
            exclusions.RequireMayAct(row.Id, user);
    }
}
