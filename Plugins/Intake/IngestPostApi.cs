using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Posts;
using SocialCrm.Plugins.Dataverse.Stores;

namespace SocialCrm.Plugins.Intake;

/// <summary>The door for one post: says at once what became of it and which case it is on.</summary>
/// <remarks>One transaction. The same post may be sent any number of times; a lost race answers 503.</remarks>
[CustomApi("scrm_IngestPost")]
public sealed class IngestPostApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var post = IngestPostInput.Read(scope);
        var channel = new ChannelStore(scope.AsSystem).Of(post.Network, post.Account);
        var result = new PostIntake(scope).Take(channel, post, IngestPostInput.ReadExistingPostId(scope));

        scope.Output("SocialActivityId", result.PostRowId);
        scope.Output("CaseId", result.CaseId);
        scope.Output("CaseNumber", result.CaseNumber);
        scope.Output("Outcome", OutcomeName.Of(result.Outcome));
        scope.Output("Reason", result.Reason);
        scope.Output("Intent", result.Intent?.ToString());
        scope.Output("Urgency", result.Urgency?.ToString());
        scope.Output("NewCase", result.IsNewCase);
    }
}
