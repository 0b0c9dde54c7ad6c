using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Replies;

namespace SocialCrm.Plugins.Replies;

/// <summary>The author of a draft is done: it is approved, or awaits approval where the channel says so. Safe to repeat.</summary>
[CustomApi("scrm_SubmitReply")]
public sealed class SubmitReplyApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var replyId = scope.RequiredId("ReplyId");
        var result = new ReplyDecisions(scope.AsSystem, scope.UtcNow).Submit(replyId, scope.Context.InitiatingUserId);
        scope.Trace("reply: {0} submitted, state={1}", replyId, result.State);
        scope.Output("State", ReplyStateName.Of(result.State));
        scope.Output("Message", result.Message);
    }
}
