using System;

namespace SocialCrm.Plugins.Conversations;

/// <summary>An answer of ours that came in before the post it answers.</summary>
/// <param name="PostedOn">UTC.</param>
/// <param name="IsPrivate">A direct message, which answers private posts only.</param>
public sealed record EarlyAnswer(Guid Id, DateTime PostedOn, bool IsPrivate);
