using System;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Replies;

/// <summary>A reply of ours on its way, or one part of it. All times UTC.</summary>
/// <param name="Part">From 1.</param>
/// <param name="FirstPartId">The part that stands for the whole reply; null for that part itself.</param>
/// <param name="BasedOn">What the customer had written when it was drafted (<see cref="ReplyBasis"/>).</param>
/// <param name="DueOn">When the sweep looks at it next.</param>
/// <param name="Version">The row version that it was read with.</param>
public sealed record StoredReply(
    Guid Id,
    ReplyState State,
    string Text,
    bool IsPrivate,
    int Part,
    int PartCount,
    Guid? FirstPartId,
    Guid? AnswersId,
    string BasedOn,
    Guid DraftedById,
    string DraftedBy,
    DateTime DraftedOn,
    int Attempts,
    DateTime? SendBy,
    DateTime? DueOn,
    string? NetworkId,
    string? Version)
{
    /// <summary>The case as it is now; null when it was deleted.</summary>
    public ConversationCase? Case { get; init; }

    public CaseOwner? CaseOwner { get; init; }

    public Guid? ChannelId { get; init; }

    /// <summary>The update of a crisis that it carries; null for an answer to one customer.</summary>
    public Guid? CrisisUpdateId { get; init; }

    public ReplyRoute Route => IsPrivate ? ReplyRoute.Private : ReplyRoute.Public;
}
