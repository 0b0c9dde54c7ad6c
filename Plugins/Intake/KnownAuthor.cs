using System;

namespace SocialCrm.Plugins.Intake;

/// <summary>An author whose social profile is already in Dataverse.</summary>
/// <param name="Customer">The contact or account the profile is linked to.</param>
public sealed record KnownAuthor(
    Guid ProfileId,
    string? Handle,
    string? Name,
    int? Followers,
    Identity.Customer? Customer);
