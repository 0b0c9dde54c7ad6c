using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Plugins.Dataverse.Replies;

/// <summary>The way of a reply from its draft to the flow that sends it.</summary>
internal sealed class ReplyDecisions
{
    private readonly IOrganizationService _service;
    private readonly DateTime _now;
    private readonly ReplyWriter _writer;
    private readonly ReplyStore _replies;
    private readonly AnswerablePostStore _posts;

    public ReplyDecisions(IOrganizationService service, DateTime now)
    {
        _service = service;
        _now = now;
        _writer = new ReplyWriter(service);
        _replies = new ReplyStore(service);
        _posts = new AnswerablePostStore(service);
    }

    /// <summary>The author is done. A reply that was submitted before stays as it is.</summary>
    /// <exception cref="InvalidPluginExecutionException">HTTP 400; the sentence says what speaks against the reply, or that the user is kept from the case.</exception>
    public ReplyResult Submit(Guid replyId, Guid userId)
    {
        var reply = Whole(replyId);
        if (reply.State is ReplyState.AwaitingApproval or ReplyState.Approved or ReplyState.Sending or ReplyState.Sent)
            return new ReplyResult(reply.State, "The reply was submitted before.");
        if (reply.State != ReplyState.Draft)
            throw Faults.Reject($"The reply is {Word(reply)}: draft another one.");
        RequireMayAct(reply, userId);

        var facts = new ReplyFacts(reply.Case ?? ConversationCase.None(reply.IsPrivate), null, _posts.Of(reply), null, team => _replies.IsMember(team, reply.DraftedById));
        var texts = new[] { reply.Text }.Concat(_replies.OtherParts(reply).Select(part => part.Text)).ToList();
        var check = ReplyCheck.OfDraft(reply, texts, facts, _now);
        if (check.Problems.Count > 0)
            throw Faults.Reject(string.Join(" ", check.Problems));
        return check.ApprovalReason is { } why
            ? Submitted(reply, SubmittedReply.AwaitingApproval(_now, check.WindowEnd, check.Answered!.Channel.ApprovalTime), $"Needs approval: {why}.")
            : Submitted(reply, SubmittedReply.Approved(_now, check.WindowEnd), null);
    }

    /// <summary>Somebody else than the author says whether it may be sent.</summary>
    /// <exception cref="InvalidPluginExecutionException">HTTP 400 when they may not decide, or there is nothing to decide.</exception>
    public ReplyResult Decide(Guid replyId, bool isApproved, string? reason, Guid userId)
    {
        var reply = Whole(replyId);
        if (isApproved && reply.State is ReplyState.Approved or ReplyState.Sending or ReplyState.Sent)
            return new ReplyResult(reply.State, "The reply was approved before.");
        if (!isApproved && reply.State == ReplyState.Rejected)
            return new ReplyResult(reply.State, "The reply was rejected before.");
        if (reply.State != ReplyState.AwaitingApproval && (isApproved || reply.State != ReplyState.Approved))
            throw Faults.Reject($"The reply is {Word(reply)}, so there is nothing to decide.");
        if (reply.DraftedById == userId)
            throw Faults.Reject("You drafted this reply yourself: somebody else has to decide.");
        RequireMayAct(reply, userId);
        if (!isApproved && string.IsNullOrWhiteSpace(reason))
            throw Faults.Reject("Reason is missing: say why the reply is rejected.");
        return isApproved ? Approve(reply, reason, userId) : Reject(reply, reason!.Trim(), userId);
    }

    private void RequireMayAct(StoredReply reply, Guid userId)
    {
        if (reply.Case is { } theCase)
            new ExclusionStore(_service).RequireMayAct(theCase.Id, userId);
    }

    private ReplyResult Approve(StoredReply reply, string? reason, Guid userId)
    {
        var posts = _posts.Of(reply);
        var answered = posts.FirstOrDefault(post => post.Id == reply.AnswersId);
        var windowEnd = answered == null ? null : ReplyCheck.WindowEnd(reply.Route, answered.Channel, posts);
        if (SubmittedReply.WhyOutdated(reply, posts, windowEnd, _now) is { } outdated)
        {
            _writer.End(reply, ReplyState.Expired, outdated);
            new ReplyTasks(_service, _now).TellOwner(reply, "the reply expired", outdated);
            return new ReplyResult(ReplyState.Expired, outdated);
        }

        Note(reply, ReplyState.Approved, reason, userId);
        return Submitted(reply, SubmittedReply.Approved(_now, windowEnd), null);
    }

    private ReplyResult Reject(StoredReply reply, string reason, Guid userId)
    {
        Note(reply, ReplyState.Rejected, reason, userId);
        _writer.End(reply, ReplyState.Rejected, reason);
        return new ReplyResult(ReplyState.Rejected, "The reply is rejected; its author sees the reason.");
    }

    private ReplyResult Submitted(StoredReply reply, SubmittedReply submitted, string? reason)
    {
        _writer.Move(reply, submitted.State, new Entity(SocialActivityTable.Name)
        {
            [SocialActivityTable.SendBy] = submitted.SendBy,
            [SocialActivityTable.ReplyDueOn] = submitted.DueOn,
            [SocialActivityTable.ReplyReason] = reason,
        });
        return new ReplyResult(submitted.State, reason ?? "The reply is approved and will be sent.");
    }

    private void Note(StoredReply reply, ReplyState decision, string? reason, Guid userId) =>
        new ReplyDecisionStore(_service, _now).Note(reply, decision, reason, userId);

    private StoredReply Whole(Guid replyId)
    {
        var reply = _replies.ById(replyId);
        return reply.FirstPartId == null
            ? reply
            : throw Faults.Reject($"This is part {reply.Part} of a reply: give ReplyId the first part, {reply.FirstPartId}.");
    }

    private static string Word(StoredReply reply) => ReplyStateName.Of(reply.State).ToLowerInvariant();
}
