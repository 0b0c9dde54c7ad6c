using System;

namespace SocialCrm.Plugins.Triage.Rules;

/// <summary>What an admin knows better than triage.</summary>
/// <param name="Id">The scrm_triagerule row.</param>
/// <param name="Order">The rule with the lowest order that fits a post is applied, and no other.</param>
public sealed record TriageRule(Guid Id, int Order, string Name, RuleCondition When, RuleEffect Then)
{
    /// <summary>The name in quotation marks, for messages.</summary>
    internal string Title => Name.Length == 0 ? "the rule without a name" : "\"" + Name + "\"";
}
