using System;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.Intake;

/// <summary>An author whose social profile is already in Dataverse.</summary>
/// <param name="Customer">The contact or account the profile is linked to.</param>
public sealed record KnownAuthor(
    Guid ProfileId,
    string? Handle,
    string? Name,
    int? Followers,
    Customer? Customer)
{
    /// <summary>The version that the profile was read with.</summary>
    public string? RowVersion { get; init; }

    /// <summary>How sure we are of <see cref="Customer"/>.</summary>
    public LinkState LinkState { get; init; }

    /// <summary>Why the author may be a contact we know, or is one; null when nothing is known.</summary>
    public string? LinkEvidence { get; init; }

    /// <summary>The open case of another channel or profile that the author's posts joined last; null without one.</summary>
    public ConversationCase? JoinedCase { get; init; }

    /// <summary>Somebody of ours blocked the profile.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>The network has verified who the account belongs to, as far as it told.</summary>
    public bool IsNetworkVerified { get; init; }

    /// <summary>An employee of ours writes from this profile.</summary>
    public bool IsEmployee { get; init; }
}
