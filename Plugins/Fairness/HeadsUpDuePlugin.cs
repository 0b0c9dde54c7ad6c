using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Fairness;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Fairness;

/// <summary>Tells the communications team in a system job, so that neither the post nor its case waits for it or fails with it.</summary>
[Step("Update", IncidentTable.Name, Stage.PostOperation, IsAsync = true, FilteringColumns = IncidentTable.HeadsUpOn)]
public sealed class HeadsUpDuePlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        if (scope.TargetTime(IncidentTable.HeadsUpOn) != null)
        {
            var isTold = new HeadsUpNotice(scope.AsSystem).Tell(scope.Target.Id);
            if (!isTold)
                scope.Trace("heads-up: case={0} has nobody to tell", scope.Target.Id);
        }
    }
}
