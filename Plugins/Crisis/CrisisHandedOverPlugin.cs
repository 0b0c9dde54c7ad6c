using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Crises;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Crisis;

/// <summary>The system job to which the sweep hands a crisis over.</summary>
[Step("Update", CrisisTable.Name, Stage.PostOperation, IsAsync = true, FilteringColumns = CrisisTable.PerformAsOf)]
public sealed class CrisisHandedOverPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        if (scope.TargetTime(CrisisTable.PerformAsOf) is { } asOf)
            new HandedOverCrisis(scope, scope.Target.Id, asOf).Run();
    }
}
