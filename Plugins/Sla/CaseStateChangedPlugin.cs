using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Clocks;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>Ends the clocks and frees the conversation of a case that is no longer open.</summary>
[Step(
    "Update",
    IncidentTable.Name,
    Stage.PostOperation,
    FilteringColumns = IncidentTable.StateCode,
    PreImageColumns = IncidentTable.Channel)]
public sealed class CaseStateChangedPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var state = scope.Target.GetAttributeValue<OptionSetValue>(IncidentTable.StateCode)?.Value;
        var isOurs = scope.PreImage?.GetAttributeValue<EntityReference>(IncidentTable.Channel) != null;
        if (isOurs && state is { } closed && closed != (int)CaseState.Active)
            new CaseClosing(scope).Close(scope.Target.Id);
    }
}
