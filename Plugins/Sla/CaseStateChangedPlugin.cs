using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Clocks;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>Ends the clocks and frees the conversation of a case that is no longer open, and gives both back to one that a rep opens again.</summary>
[Step(
    "Update",
    IncidentTable.Name,
    Stage.PostOperation,
    FilteringColumns = IncidentTable.StateCode,
    PreImageColumns = Columns)]
public sealed class CaseStateChangedPlugin : PluginBase
{
    private const string Columns = IncidentTable.Channel + "," + IncidentTable.ConversationKey + "," + IncidentTable.Policy + ","
        + IncidentTable.Profile + "," + IncidentTable.StateCode;

    protected override void Run(PluginScope scope)
    {
        var state = scope.Target.GetAttributeValue<OptionSetValue>(IncidentTable.StateCode)?.Value;
        var isOurs = scope.PreImage?.GetAttributeValue<EntityReference>(IncidentTable.Channel) != null;
        if (!isOurs || state is not { } after)
            return;
        if (after != (int)CaseState.Active)
            new CaseClosing(scope).Close(scope.Target.Id);
        else if (scope.PreImage!.GetAttributeValue<OptionSetValue>(IncidentTable.StateCode)?.Value is { } before && before != after)
            new CaseReactivation(scope).Apply();
    }
}
