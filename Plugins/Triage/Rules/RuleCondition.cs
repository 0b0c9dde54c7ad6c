using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Triage.Rules;

/// <summary>Which posts a triage rule is for; what is empty or null asks nothing.</summary>
/// <param name="AnyOf">The post holds at least one of these words or phrases.</param>
/// <param name="AllOf">The post holds every one of these words or phrases.</param>
/// <param name="ChannelId">The channel that the post came in on.</param>
/// <param name="Intent">The intent that triage reads before any rule.</param>
/// <param name="Language">ISO 639-1 code in lower case.</param>
public sealed record RuleCondition(
    IReadOnlyList<string> AnyOf,
    IReadOnlyList<string> AllOf,
    Guid? ChannelId,
    Intent? Intent,
    string? Language)
{
    internal bool IsEmpty => AnyOf.Count == 0 && AllOf.Count == 0 && ChannelId == null && Intent == null && Language == null;
}
