using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Posts;

namespace SocialCrm.Plugins.Intake;

/// <summary>Goes on with a post that waited for the other parts of its message, and with those of them that are there.</summary>
/// <remarks>One transaction. A post that waits for nothing is left as it is, however often this is called.</remarks>
[CustomApi("scrm_ResumePost")]
public sealed class ResumePostApi : PluginBase
{
    protected override void Run(PluginScope scope) => new WaitingPost(scope, scope.RequiredId("SocialActivityId")).Resume();
}
