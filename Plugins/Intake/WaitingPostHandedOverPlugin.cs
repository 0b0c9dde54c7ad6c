using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Posts;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Intake;

/// <summary>The system job to which the sweep leaves a post whose wait for the other parts of its message is over.</summary>
[Step("Update", SocialActivityTable.Name, Stage.PostOperation, IsAsync = true, FilteringColumns = SocialActivityTable.ResumeAsOf)]
public sealed class WaitingPostHandedOverPlugin : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        if (scope.TargetTime(SocialActivityTable.ResumeAsOf) != null)
            new WaitingPost(scope, scope.Target.Id).HandOver();
    }
}
