using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Replies;

namespace SocialCrm.Plugins.Replies;

/// <summary>Does what time has made due on one reply. Safe to repeat.</summary>
[CustomApi("scrm_SettleReply")]
public sealed class SettleReplyApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var replyId = scope.RequiredId("ReplyId");
        var state = new ReplySettling(scope.AsSystem, scope.OptionalTime("AsOf") ?? scope.UtcNow).Settle(replyId);
        scope.Trace("reply: {0} settled, state={1}", replyId, state);
        scope.Output("State", ReplyStateName.Of(state));
    }
}
