using System;
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
    /// <summary>How sure we are of <see cref="Customer"/>.</summary>
    public LinkState LinkState { get; init; }

    /// <summary>Why the author may be a contact we know, or is one; null when nothing is known.</summary>
    public string? LinkEvidence { get; init; }
}
