using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Clocks;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>Ends the clocks of a case when its resolution is written.</summary>
/// <remarks>
/// Resolving goes through CloseIncident, which writes the resolution; whether it also raises Update of the state differs
/// between versions, so both steps exist and the second finds nothing left to do.
/// </remarks>
[Step("Create", IncidentResolutionTable.Name, Stage.PostOperation)]
public sealed class CaseResolvedPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        if (scope.Target.GetAttributeValue<EntityReference>(IncidentResolutionTable.Incident) is { } theCase)
            new CaseClosing(scope).Close(theCase.Id);
    }
}
