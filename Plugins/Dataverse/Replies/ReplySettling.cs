using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Plugins.Dataverse.Replies;

/// <summary>Does what time has made due on a reply, so that none gets stuck. Safe to repeat.</summary>
internal sealed class ReplySettling
{
    private readonly IOrganizationService _service;
    private readonly DateTime _asOf;

    public ReplySettling(IOrganizationService service, DateTime asOf)
    {
        _service = service;
        _asOf = asOf;
    }

    public ReplyState Settle(Guid replyId)
    {
        var reply = new ReplyStore(_service).ById(replyId);
        var tasks = new ReplyTasks(_service, _asOf);
        switch (DueReplyPolicy.Of(reply, _asOf))
        {
            case DueReply.AskOthers:
                LookAgain(reply, reply.SendBy);
                tasks.AskOthers(reply);
                return reply.State;
            case DueReply.TellNotTaken:
                LookAgain(reply, reply.SendBy);
                tasks.TellOwner(reply, "an approved reply is not sent", "No flow has taken the reply: see whether the flow that sends replies is on.");
                return reply.State;
            case DueReply.Expire:
                return Expire(reply, tasks);
            case DueReply.EndLease:
                return new ReplyReport(_service, _asOf).Failed(
                    reply, "The flow that took the reply never said whether it was sent: look at the network before you answer again.").State;
            default:
                return reply.State;
        }
    }

    private ReplyState Expire(StoredReply reply, ReplyTasks tasks)
    {
        var why = reply.State == ReplyState.AwaitingApproval
            ? "Nobody decided on the reply in time."
            : "The network no longer takes a private answer.";
        new ReplyWriter(_service).End(reply, ReplyState.Expired, why);
        tasks.TellOwner(reply, "the reply expired", why);
        return ReplyState.Expired;
    }

    private void LookAgain(StoredReply reply, DateTime? on) => new ReplyWriter(_service).Move(reply, reply.State, new Entity(SocialActivityTable.Name)
    {
        [SocialActivityTable.ReplyDueOn] = on,
        [SocialActivityTable.ReplyAsOf] = null,
    });
}
