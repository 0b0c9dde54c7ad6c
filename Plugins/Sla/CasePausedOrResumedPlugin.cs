using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Clocks;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Sla;

/// <summary>Stops the clocks of a case while its status says that it waits for somebody else, and lets them go on after.</summary>
[Step(
    "Update",
    IncidentTable.Name,
    Stage.PostOperation,
    FilteringColumns = IncidentTable.StatusCode,
    PreImageColumns = IncidentTable.StatusCode + "," + IncidentTable.StateCode + "," + IncidentTable.Policy)]
public sealed class CasePausedOrResumedPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var after = scope.Target.GetAttributeValue<OptionSetValue>(IncidentTable.StatusCode)?.Value;
        var before = scope.PreImage?.GetAttributeValue<OptionSetValue>(IncidentTable.StatusCode)?.Value;
        var policy = scope.PreImage?.GetAttributeValue<EntityReference>(IncidentTable.Policy);
        if (after is not { } status || status == before || policy == null || IsClosed(scope.Target) || IsClosed(scope.PreImage!))
            return;

        var row = new Entity(IncidentTable.Name, scope.Target.Id);
        new CaseClocks(scope.AsSystem).StatusChanged(row.Id, policy.Id, before, status, scope.UtcNow, row);
        if (row.Attributes.Count == 0)
            return;
        scope.AsSystem.Update(row);
        scope.Trace("sla: case={0} status={1}", row.Id, status);
    }

    /// <summary>Closing and opening again are other steps' work.</summary>
    private static bool IsClosed(Entity row) =>
        row.GetAttributeValue<OptionSetValue>(IncidentTable.StateCode)?.Value is { } state && state != (int)CaseState.Active;
}
