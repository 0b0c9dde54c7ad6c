using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Triage.Rules;

/// <summary>Finds the rule for a post: explicit order, first match wins.</summary>
internal static class RuleChoice
{
    /// <param name="intent">As triage reads it before any rule.</param>
    public static TriageRule? First(RuleSet rules, string text, Intent intent)
    {
        var finder = new PhraseFinder();
        var candidates = rules.InOrder
            .Where(rule => IsCandidate(rule.When, rules.ChannelId, intent))
            .Select(rule => new Candidate(rule, finder))
            .ToList();
        if (candidates.Count == 0) return null;

        var found = finder.In(PostWords.Of(text));
        var language = new Lazy<string?>(() => LanguageGuess.Of(text));
        return candidates.Find(candidate => candidate.Holds(found) && candidate.IsIn(language))?.Rule;
    }

    private static bool IsCandidate(RuleCondition when, Guid? channelId, Intent intent) =>
        (when.ChannelId == null || when.ChannelId == channelId) && (when.Intent == null || when.Intent == intent);

    private sealed class Candidate
    {
        private readonly int[] _anyOf;
        private readonly int[] _allOf;

        public Candidate(TriageRule rule, PhraseFinder finder)
        {
            Rule = rule;
            _anyOf = [.. rule.When.AnyOf.Select(finder.Add)];
            _allOf = [.. rule.When.AllOf.Select(finder.Add)];
        }

        public TriageRule Rule { get; }

        public bool Holds(HashSet<int> found) =>
            (_anyOf.Length == 0 || Array.Exists(_anyOf, found.Contains)) && Array.TrueForAll(_allOf, found.Contains);

        public bool IsIn(Lazy<string?> language) => Rule.When.Language == null || Rule.When.Language == language.Value;
    }
}
