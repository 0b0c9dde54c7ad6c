using System;

namespace SocialCrm.Plugins.Identity;

/// <summary>An open case of an author.</summary>
/// <param name="ChannelId">Null for a case that did not come from a post.</param>
/// <param name="Question">What it asks about the author, or null.</param>
public sealed record LinkedCase(Guid Id, Customer Customer, Guid? ChannelId, string? Question);
