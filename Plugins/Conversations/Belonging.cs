namespace SocialCrm.Plugins.Conversations;

/// <summary>The conversation decision for one post.</summary>
/// <param name="Case">The case joined, reopened or named; null for <see cref="BelongingKind.OnItsOwn"/>.</param>
/// <param name="Because">Why, in words for scrm_outcomereason.</param>
public sealed record Belonging(BelongingKind Kind, ConversationCase? Case, string Because);
