namespace SocialCrm.Plugins.Identity;

/// <summary>A link as it was read.</summary>
/// <param name="Version">Of the profile's row, so that a change made meanwhile is not undone.</param>
public sealed record StoredLink(ProfileLink Link, string? Version);
