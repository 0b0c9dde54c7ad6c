using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Triage.Rules;

/// <summary>Applies the first rule that fits a post to what triage made of it.</summary>
/// <remarks>Where somebody may be in danger no rule is the last word: a Critical post stays Critical and gets a case.</remarks>
internal static class RulePolicy
{
    public static TriageDecision Apply(TriageDecision decision, string text, RuleSet rules) =>
        rules.InOrder.Count > 0 && RuleChoice.First(rules, text, decision.Intent) is { } rule ? Apply(decision, rule) : decision;

    private static TriageDecision Apply(TriageDecision decision, TriageRule rule)
    {
        var then = rule.Then;
        var urgency = UrgencyOf(decision, then);
        var wanted = then.Case != null ? then.Case == CaseNeed.Force : then.Intent is { } set ? IsActedOn(set) : decision.NeedsCase;
        var endangers = urgency == Urgency.Critical && !wanted;
        var isDoubtful = decision.NeedsReview && then.Intent == null && then.Case != CaseNeed.Forbid;
        return decision with
        {
            Intent = then.Intent ?? decision.Intent,
            TopicId = then.TopicId ?? decision.TopicId,
            Urgency = urgency,
            NeedsCase = wanted || endangers,
            NeedsReview = endangers || isDoubtful,
            Confidence = then.Intent == null ? decision.Confidence : 1m,
            Rule = new AppliedRule(rule.Id, rule.Name, then.QueueId),
            Signals = Signals(decision, rule, endangers),
        };
    }

    private static Urgency UrgencyOf(TriageDecision decision, RuleEffect then)
    {
        if (decision.Urgency == Urgency.Critical) return Urgency.Critical;
        if (then.Urgency is { } set) return set;
        if (then.Intent is not { } intent) return decision.Urgency;
        if (IsActedOn(intent)) return decision.Urgency == Urgency.Low ? Urgency.Normal : decision.Urgency;
        return decision.Urgency == Urgency.Normal ? Urgency.Low : decision.Urgency;
    }

    /// <summary>Whether somebody has to act on a post of an intent, when nothing else is known of it.</summary>
    internal static bool IsActedOn(Intent intent) => intent is Intent.Complaint or Intent.Question or Intent.Request;

    private static List<Signal> Signals(TriageDecision decision, TriageRule rule, bool endangers)
    {
        var signals = new List<Signal> { new("rule", rule.Name, Words(rule.Then)) };
        if (endangers) signals.Add(new Signal("rule", rule.Name, "Forbids a case, but the post is Critical: a person looks at it"));
        signals.AddRange(decision.Signals.Where(signal => rule.Then.TopicId == null || signal.Kind != "topic"));
        return signals;
    }

    private static string Words(RuleEffect then)
    {
        var effects = new List<string>();
        if (then.Intent is { } intent) effects.Add("intent " + intent);
        if (then.Urgency is { } urgency) effects.Add("urgency " + urgency);
        if (then.TopicId != null) effects.Add("its topic");
        if (then.QueueId != null) effects.Add("its queue");
        if (then.Case is { } need) effects.Add(need == CaseNeed.Force ? "a case" : "no case");
        return "The rule gives " + string.Join(", ", effects);
    }
}
