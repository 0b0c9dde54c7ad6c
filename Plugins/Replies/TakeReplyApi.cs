using SocialCrm.Plugins.Dataverse;
using SocialCrm.Plugins.Dataverse.Replies;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Replies;

/// <summary>Gives an approved reply to the flow that sends it. No other flow gets it meanwhile.</summary>
[CustomApi("scrm_TakeReply")]
public sealed class TakeReplyApi : PluginBase
{
    protected override void Run(PluginScope scope)
    {
        var replyId = scope.RequiredId("ReplyId");
        var taken = new ReplyTaking(scope.AsSystem, scope.UtcNow).Take(replyId);
        scope.Trace("reply: {0} taken={1} state={2}", replyId, taken.IsTaken, taken.Result.State);
        scope.Output("Taken", taken.IsTaken);
        scope.Output("State", ReplyStateName.Of(taken.Result.State));
        scope.Output("Message", taken.Result.Message);
        if (taken.IsTaken)
            WhatToSend(scope, taken);
    }

    private static void WhatToSend(PluginScope scope, TakenReply taken)
    {
        if (taken.Reply.ChannelId is { } id && new ChannelStore(scope.AsSystem).ById(id) is { } channel)
        {
            scope.Output("Network", NetworkName.Of(channel.Network));
            scope.Output("Account", channel.AccountId);
        }

        scope.Output("Text", taken.Reply.Text);
        scope.Output("Private", taken.Reply.IsPrivate);
        scope.Output("InReplyTo", taken.InReplyTo);
        scope.Output("ThreadId", taken.Answered?.ThreadId);
        scope.Output("RecipientId", taken.Answered?.AuthorId);
        scope.Output("Part", taken.Reply.Part);
        scope.Output("PartCount", taken.Reply.PartCount);
        scope.Output("LeaseUntil", taken.LeaseUntil);
    }
}
