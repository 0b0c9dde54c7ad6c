using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Replies;

/// <summary>An answer with all that speaks against it.</summary>
/// <param name="Answered">The post that it answers; null when there is none.</param>
/// <param name="Parts">The texts to send; empty when it cannot be sent.</param>
/// <param name="WindowEnd">Until when the network lets us send it, UTC; null: for ever.</param>
/// <param name="ApprovalReason">Why somebody else has to approve it; null when nobody has to.</param>
/// <param name="Problems">Why it is refused, one sentence each, the weightiest first.</param>
/// <param name="Warnings">What the rep should know, one sentence each.</param>
public sealed record CheckedReply(
    AnswerablePost? Answered,
    ReplyRoute Route,
    IReadOnlyList<string> Parts,
    DateTime? WindowEnd,
    string? ApprovalReason,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> Warnings);
