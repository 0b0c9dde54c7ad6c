using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Plugins.Dataverse.Replies;

/// <summary>Gives an approved reply to one flow for a while. The row version lets only one of two have it.</summary>
internal sealed class ReplyTaking
{
    private readonly IOrganizationService _service;
    private readonly DateTime _now;
    private readonly ReplyStore _replies;
    private readonly ReplyWriter _writer;

    public ReplyTaking(IOrganizationService service, DateTime now)
    {
        _service = service;
        _now = now;
        _replies = new ReplyStore(service);
        _writer = new ReplyWriter(service);
    }

    public TakenReply Take(Guid replyId)
    {
        var reply = _replies.ById(replyId);
        if (reply.State != ReplyState.Approved)
            return Left(reply, reply.State, WhyNot(reply));

        var posts = new AnswerablePostStore(_service).Of(reply);
        if (SubmittedReply.WhyOutdated(reply, posts, reply.SendBy, _now) is { } outdated)
        {
            _writer.End(reply, ReplyState.Expired, outdated);
            new ReplyTasks(_service, _now).TellOwner(reply, "the reply expired", outdated);
            return Left(reply, ReplyState.Expired, outdated);
        }

        var until = _now + ReplyTimes.Lease;
        _writer.Move(reply, ReplyState.Sending, new Entity(SocialActivityTable.Name)
        {
            [SocialActivityTable.LeaseUntil] = until,
            [SocialActivityTable.ReplyDueOn] = until,
            [SocialActivityTable.Attempts] = reply.Attempts + 1,
        });
        var answered = posts.FirstOrDefault(post => post.Id == reply.AnswersId);
        return new TakenReply(reply, new ReplyResult(ReplyState.Sending, "Send it now, then report the outcome."), Before(reply, answered), answered, until);
    }

    /// <summary>A later part answers the part before it, so that the network shows them in a row.</summary>
    private string? Before(StoredReply reply, AnswerablePost? answered) => reply.Part > 1 && !reply.IsPrivate
        ? _replies.OtherParts(reply).FirstOrDefault(part => part.Part == reply.Part - 1)?.NetworkId
        : answered?.NetworkId;

    private static TakenReply Left(StoredReply reply, ReplyState state, string why) =>
        new TakenReply(reply, new ReplyResult(state, why), null, null, null);

    private static string WhyNot(StoredReply reply) => reply.State switch
    {
        ReplyState.Sending => "The reply is being sent already.",
        ReplyState.Sent => "The reply was sent before.",
        ReplyState.Queued => "The part before this one has to be sent first.",
        ReplyState.Draft or ReplyState.AwaitingApproval => "The reply is not approved.",
        _ => $"The reply is {ReplyStateName.Of(reply.State).ToLowerInvariant()}, so it is not sent.",
    };
}
