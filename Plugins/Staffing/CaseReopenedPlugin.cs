using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Staffing;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Staffing;

/// <summary>A case that opens again leaves an owner about whom a complaint was confirmed while it was closed.</summary>
[Step("Update", IncidentTable.Name, Stage.PostOperation, FilteringColumns = IncidentTable.StateCode, PreImageColumns = IncidentTable.StateCode)]
public sealed class CaseReopenedPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        if (IsActive(scope.Target) && scope.PreImage is { } before && !IsActive(before))
            new CaseHandover(scope).Apply(scope.Target.Id);
    }

    private static bool IsActive(Entity theCase) =>
        theCase.GetAttributeValue<OptionSetValue>(IncidentTable.StateCode)?.Value == (int)CaseState.Active;
}
