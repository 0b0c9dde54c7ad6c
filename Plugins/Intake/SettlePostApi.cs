using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Posts;

namespace SocialCrm.Plugins.Intake;

/// <summary>Decides again about a post, because more of its conversation is known than when it came in.</summary>
/// <remarks>Changes nothing when the decision stays the same.</remarks>
[CustomApi("scrm_SettlePost")]
public sealed class SettlePostApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var settled = new SettledPost(scope).Settle(scope.RequiredId("SocialActivityId"));
        scope.Output("CaseId", settled.Case?.Id);
        scope.Output("Outcome", OutcomeName.Of(settled.Outcome));
    }
}
