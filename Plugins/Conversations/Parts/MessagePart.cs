using System;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Conversations.Parts;

/// <summary>A post with the mark of a part, as far as it matters for its message.</summary>
/// <param name="RowId">Empty for a post that has no row yet.</param>
/// <param name="PostId">The network's id.</param>
/// <param name="PostedOn">UTC.</param>
public sealed record MessagePart(Guid RowId, string PostId, PartMark Mark, string Text, DateTime PostedOn, Outcome Outcome)
{
    /// <summary>Parts that were decided together have the same; a part that was not decided yet has its own.</summary>
    public Guid MessageId { get; init; }

    /// <summary>UTC; null for a part that waits for nothing.</summary>
    public DateTime? WaitsUntil { get; init; }

    /// <summary>The case it is on already.</summary>
    public ConversationCase? Case { get; init; }
}
