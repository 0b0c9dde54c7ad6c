using System;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Plugins.Dataverse.Replies;

/// <summary>What a flow gets when it takes a reply.</summary>
/// <param name="Reply">As it was before.</param>
/// <param name="Result">What became of it; anything but Sending: nothing is to be sent.</param>
/// <param name="InReplyTo">The network's id of the post to answer.</param>
/// <param name="Answered">The post of the customer; null when it is not among the latest any more.</param>
/// <param name="LeaseUntil">UTC.</param>
internal sealed record TakenReply(StoredReply Reply, ReplyResult Result, string? InReplyTo, AnswerablePost? Answered, DateTime? LeaseUntil)
{
    public bool IsTaken => LeaseUntil != null;
}
