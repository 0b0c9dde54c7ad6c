using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Triage.Rules;

/// <summary>Tells whether one rule leaves another nothing to do.</summary>
internal static class RuleShadow
{
    /// <summary>True when every post that <paramref name="narrow"/> fits is one that <paramref name="wide"/> fits as well.</summary>
    public static bool Covers(RuleCondition wide, RuleCondition narrow) =>
        (wide.ChannelId == null || wide.ChannelId == narrow.ChannelId)
        && (wide.Intent == null || wide.Intent == narrow.Intent)
        && (wide.Language == null || wide.Language == narrow.Language)
        && wide.AllOf.All(phrase => IsCertain([phrase], narrow))
        && (wide.AnyOf.Count == 0 || IsCertain(wide.AnyOf, narrow));

    /// <summary>Whether a post that fits the condition holds one of the phrases for certain.</summary>
    private static bool IsCertain(IReadOnlyList<string> phrases, RuleCondition condition)
    {
        var finder = new PhraseFinder();
        foreach (var phrase in phrases) finder.Add(phrase);
        return condition.AllOf.Any(text => HoldsOne(finder, text))
            || (condition.AnyOf.Count > 0 && condition.AnyOf.All(text => HoldsOne(finder, text)));
    }

    private static bool HoldsOne(PhraseFinder finder, string text) => finder.In(PostWords.Of(text)).Count > 0;
}
