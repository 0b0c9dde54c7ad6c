using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Triage.Models;
using SocialCrm.Plugins.Triage.Rules;

namespace SocialCrm.Plugins.Triage;

/// <summary>What triage may know beside the text. Nothing about the author is here, so nothing about the author can change the decision.</summary>
/// <param name="AccountHandle">Handle of our own account, with or without @; empty when it has none.</param>
/// <param name="InOpenConversation">The post belongs to a conversation whose case is open.</param>
/// <param name="RepliesToUs">The post answers one of our own posts.</param>
/// <param name="Topics">In the order in which they are tried; the first match wins.</param>
public sealed record TriageContext(
    string AccountHandle,
    bool InOpenConversation,
    bool RepliesToUs,
    IReadOnlyList<TriageTopic> Topics)
{
    /// <summary>A post that stands alone where nothing is set up.</summary>
    public static TriageContext Empty { get; } = new("", false, false, Array.Empty<TriageTopic>());

    /// <summary>What admins know better; the first rule that fits is applied to the decision.</summary>
    public RuleSet Rules { get; init; } = RuleSet.None;

    /// <summary>What the case wants in whose conversation the post stands, the author's own or another person's; null without one.</summary>
    public Intent? CaseIntent { get; init; }

    /// <summary>The trained model that reads the post; null for the one that comes with the assembly.</summary>
    public TriageModel? Model { get; init; }
}
