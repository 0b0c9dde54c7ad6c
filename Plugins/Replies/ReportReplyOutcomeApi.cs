using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Replies;

namespace SocialCrm.Plugins.Replies;

/// <summary>The flow says whether a reply that it took went out. Safe to repeat.</summary>
[CustomApi("scrm_ReportReplyOutcome")]
public sealed class ReportReplyOutcomeApi : PluginBase
{
    private const int LongestId = 160;

    protected override void Run(PluginScope scope)
    {
        var replyId = scope.RequiredId("ReplyId");
        var replies = new ReplyReport(scope.AsSystem, scope.UtcNow);
        var result = replies.Take(replyId, Read(scope));
        scope.Trace("reply: {0} reported, state={1}", replyId, result.State);
        scope.Output("State", ReplyStateName.Of(result.State));
        scope.Output("Message", result.Message);
        scope.Output("NextReplyId", replies.NextPart);
    }

    private static SendReport Read(PluginScope scope)
    {
        var isSent = scope.Input<bool>("Sent");
        var networkId = isSent ? scope.Required("NetworkPostId") : "";
        if (networkId.Length > LongestId)
            throw Faults.Reject($"NetworkPostId has {networkId.Length} characters: give the network's id of our post, at most {LongestId}.");
        return new SendReport(
            isSent, networkId, scope.OptionalTime("SentOn"), scope.Input<string>("Url"), scope.Input<string>("Error"), scope.Input<bool>("Unsure"));
    }
}
