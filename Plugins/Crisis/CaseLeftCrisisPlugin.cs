using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Crises;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Crisis;

/// <summary>A person who clears or changes the crisis of a case on its form splits the case off the one before.</summary>
[Step("Update", IncidentTable.Name, Stage.PostOperation, FilteringColumns = IncidentTable.Crisis, PreImageColumns = IncidentTable.Crisis)]
public sealed class CaseLeftCrisisPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var before = scope.PreImage?.GetAttributeValue<EntityReference>(IncidentTable.Crisis);
        var after = scope.Target.GetAttributeValue<EntityReference>(IncidentTable.Crisis);
        if (scope.IsByOurApi || before == null || before.Id == after?.Id)
            return;
        new ExclusionStore(scope.AsSystem).RequireMayAct(scope.Target.Id, scope.Context.InitiatingUserId);
        new CrisisLeaving(scope.AsSystem, scope.UtcNow).Left(scope.Target.Id, before, after != null);
    }
}
