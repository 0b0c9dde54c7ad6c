using System;
using SocialCrm.Plugins.Triage;
using SocialCrm.Plugins.Triage.Rules;

namespace SocialCrm.Domain.Tests.Triage.Rules;

/// <summary>Triage rules for tests: one that fits every post and changes nothing, until a test says otherwise.</summary>
internal static class Rule
{
    public static readonly RuleCondition Always = new([], [], null, null, null);

    public static readonly RuleEffect Nothing = new(null, null, null, null, null);

    public static readonly RuleEffect NoCase = Nothing with { Case = CaseNeed.Forbid };

    public static readonly Guid Channel = new("c0000000-0000-0000-0000-000000000001");

    public static TriageRule Of(RuleCondition when, RuleEffect then, string name = "Recall", int order = 10) =>
        new(Guid.NewGuid(), order, name, when, then);

    public static RuleCondition AnyOf(params string[] phrases) => Always with { AnyOf = phrases };

    public static RuleCondition AllOf(params string[] phrases) => Always with { AllOf = phrases };

    public static TriageDecision Triaged(string text, params TriageRule[] rules) =>
        TriagePolicy.Decide(text, new TriageContext("ContosoAir", InOpenConversation: false, RepliesToUs: false, []) { Rules = new RuleSet(rules, Channel) });
}
