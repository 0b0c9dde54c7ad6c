using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Replies;

namespace SocialCrm.Plugins.Replies;

/// <summary>Somebody else than the author approves or rejects a reply. Safe to repeat.</summary>
[CustomApi("scrm_ApproveReply")]
public sealed class ApproveReplyApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var replyId = scope.RequiredId("ReplyId");
        var result = new ReplyDecisions(scope.AsSystem, scope.UtcNow).Decide(
            replyId, scope.Input<bool>("Approve"), scope.Input<string>("Reason"), scope.Context.InitiatingUserId);
        scope.Trace("reply: {0} decided, state={1}", replyId, result.State);
        scope.Output("State", ReplyStateName.Of(result.State));
        scope.Output("Message", result.Message);
    }
}
