using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Posts;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Intake.Refused;

/// <summary>The system job to which a refused post is handed over.</summary>
[Step("Update", RejectedPostTable.Name, Stage.PostOperation, IsAsync = true, FilteringColumns = RejectedPostTable.RetryAsOf)]
public sealed class RefusedPostHandedOverPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        if (scope.TargetTime(RejectedPostTable.RetryAsOf) != null)
            new HandedOverPost(scope, scope.Target.Id).Retry();
    }
}
