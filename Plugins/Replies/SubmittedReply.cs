using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Evidence;

namespace SocialCrm.Plugins.Replies;

/// <summary>Decides where a reply goes once its author is done with it. All times UTC.</summary>
/// <param name="SendBy">When it expires; null: never.</param>
/// <param name="DueOn">When the sweep looks at it next; null: never.</param>
public sealed record SubmittedReply(ReplyState State, DateTime? SendBy, DateTime? DueOn)
{
    public static SubmittedReply AwaitingApproval(DateTime now, DateTime? windowEnd, TimeSpan approvalTime)
    {
        var end = ReplyTimes.ApprovalEnd(now, windowEnd);
        return new SubmittedReply(ReplyState.AwaitingApproval, end, ReplyTimes.AskOthersOn(now, approvalTime, end));
    }

    public static SubmittedReply Approved(DateTime now, DateTime? windowEnd) =>
        new SubmittedReply(ReplyState.Approved, windowEnd, ReplyTimes.LookOn(now, windowEnd));

    /// <summary>Why a reply that was checked before can no longer be sent; null when it can.</summary>
    /// <remarks>The rest of an answer is sent even if the customer has read its first part and written already.</remarks>
    public static string? WhyOutdated(StoredReply reply, IReadOnlyList<AnswerablePost> posts, DateTime? windowEnd, DateTime now)
    {
        if (windowEnd <= now)
            return $"The network took a private answer until {TimeWords.Of(windowEnd.Value, now)}.";
        if (reply.Part > 1)
            return null;
        var answered = posts.FirstOrDefault(post => post.Id == reply.AnswersId);
        if (!reply.IsPrivate && answered?.State == PostState.DeletedByAuthor)
            return "The customer has deleted the post that this reply answers.";
        return ReplyBasis.Of(posts) == reply.BasedOn
            ? null
            : "The customer has written again since this reply was drafted: read it and draft the reply anew.";
    }
}
