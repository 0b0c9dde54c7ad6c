using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Triage.Rules;

/// <summary>The rules that may apply to a post, and the one thing beside its text that they may ask for.</summary>
/// <param name="InOrder">Active rules in the order in which they are tried.</param>
/// <param name="ChannelId">The channel that the post came in on; null when it is not known, and then no rule of a channel applies.</param>
public sealed record RuleSet(IReadOnlyList<TriageRule> InOrder, Guid? ChannelId)
{
    /// <summary>No rule applies to any post.</summary>
    public static RuleSet None { get; } = new(Array.Empty<TriageRule>(), null);
}
