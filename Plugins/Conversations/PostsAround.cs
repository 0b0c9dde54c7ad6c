using System.Collections.Generic;

namespace SocialCrm.Plugins.Conversations;

/// <summary>A post that was just taken in, and the posts of its conversation that came in before it although they belong after it.</summary>
/// <param name="Later">Oldest first.</param>
public sealed record PostsAround(KnownPost Post, IReadOnlyList<KnownPost> Later);
