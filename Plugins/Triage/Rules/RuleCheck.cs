using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Triage.Rules;

/// <summary>Says why a triage rule cannot be meant as it is written, before it is saved.</summary>
public static class RuleCheck
{
    /// <param name="others">The other active rules.</param>
    /// <returns>One plain sentence that says what to do; null when the rule is in order.</returns>
    public static string? Mistake(TriageRule rule, IReadOnlyList<TriageRule> others) =>
        Nothing(rule) ?? Contradiction(rule.Then) ?? Never(rule.When) ?? Tie(rule, others) ?? Shadow(rule, others);

    private static string? Nothing(TriageRule rule)
    {
        if (rule.When.IsEmpty) return "The rule has no condition and would fit every post: set Any Of, All Of, Channel, If Intent or Language.";
        if (rule.Then.IsEmpty) return "The rule changes nothing: set an intent, a topic, an urgency, a queue or Case.";
        var repeats = rule.When.Intent != null && rule.Then == new RuleEffect(rule.When.Intent, null, null, null, null);
        return repeats ? "The rule gives posts the intent that they have already: set another intent or another effect." : null;
    }

    private static string? Contradiction(RuleEffect then)
    {
        if (then.Case != CaseNeed.Forbid) return null;
        if (then.Urgency == Urgency.Critical) return "A Critical post always gets a case: set another urgency, or do not forbid the case.";
        if (then.QueueId != null) return "Without a case there is nothing to put into a queue: clear Queue, or do not forbid the case.";
        return then.Intent is { } intent && RulePolicy.IsActedOn(intent)
            ? $"A post with the intent {intent} asks somebody to act: set another intent, or do not forbid the case."
            : null;
    }

    private static string? Never(RuleCondition when)
    {
        var phrases = new PhraseFinder();
        var empty = when.AnyOf.Concat(when.AllOf).FirstOrDefault(phrase => phrases.Add(phrase) < 0);
        if (empty != null) return $"The phrase \"{empty}\" holds no word, so no post can match it: write a word or remove the line.";
        var known = string.Join(", ", LanguageGuess.Known);
        return when.Language == null || LanguageGuess.Known.Contains(when.Language)
            ? null
            : $"No post is ever read as \"{when.Language}\": Language takes one of {known}.";
    }

    private static string? Tie(TriageRule rule, IReadOnlyList<TriageRule> others) =>
        others.FirstOrDefault(other => other.Order == rule.Order) is { } same
            ? $"The rule {same.Title} has order {Number(same)} too: give one of them another order."
            : null;

    private static string? Shadow(TriageRule rule, IReadOnlyList<TriageRule> others)
    {
        if (others.FirstOrDefault(other => other.Order < rule.Order && RuleShadow.Covers(other.When, rule.When)) is { } earlier)
            return $"The rule {earlier.Title} comes first with order {Number(earlier)} and fits every post that this rule fits: give this rule a lower order, or narrow the other one.";
        return others.FirstOrDefault(other => other.Order > rule.Order && RuleShadow.Covers(rule.When, other.When)) is { } later
            ? $"This rule fits every post that {later.Title} with order {Number(later)} fits, so that one would never be applied: give this rule a higher order, or narrow it."
            : null;
    }

    private static string Number(TriageRule rule) => rule.Order.ToString(CultureInfo.InvariantCulture);
}
