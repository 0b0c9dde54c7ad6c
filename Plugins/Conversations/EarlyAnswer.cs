using System;

namespace SocialCrm.Plugins.Conversations;

/// <summary>A post of ours that came in before the post it replies to.</summary>
/// <param name="PostedOn">UTC.</param>
/// <param name="IsPrivate">A direct message, which answers private posts only.</param>
/// <param name="Counts">It answers the customer; a reaction or an automatic reply does not.</param>
public sealed record EarlyAnswer(Guid Id, DateTime PostedOn, bool IsPrivate, bool Counts);
