using System;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Conversations;

/// <summary>A post that is already in Dataverse.</summary>
/// <param name="IsOurs">We wrote it.</param>
/// <param name="Case">The case it belongs to, if any.</param>
public sealed record KnownPost(
    Guid Id,
    string? Key,
    bool IsOurs,
    Guid? ProfileId,
    Outcome Outcome,
    string? InReplyTo,
    ConversationCase? Case)
{
    /// <summary>What it answers or shares was not here when it was decided.</summary>
    public bool IsParentMissing { get; init; }

    /// <summary>Its author took it down.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>UTC.</summary>
    public DateTime PostedOn { get; init; }

    /// <summary>At most 32,000 characters.</summary>
    public string Text { get; init; } = "";
}
