using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Triage;

/// <summary>Puts the reasons of a decision into words, strongest first.</summary>
internal static class Reasons
{
    /// <summary>More than this nobody reads, and the column that holds them is bounded.</summary>
    private const int AtMost = 24;

    public static IReadOnlyList<Signal> Of(PostReading reading, Scores scores, Verdict verdict, Signal? topic)
    {
        var signals = new List<Signal>(verdict.Because);
        signals.AddRange(reading.Stakes.Where(f => UrgencyRules.Counts(f, verdict)).OrderBy(f => f.Cue.Level).ThenBy(f => f.First).Select(OfStake));
        signals.AddRange(reading.Meaning.Where(f => f.Cue.Weight > 0).OrderByDescending(f => f.Weight).ThenBy(f => f.First).Select(OfMeaning));
        if (reading.HasQuestionMark) signals.Add(new Signal("question", "?", "A question mark"));
        if (reading.HasQuotation) signals.Add(new Signal("shape", "a quotation", "Words of somebody else do not count"));
        if (topic is not null) signals.Add(topic);
        if (signals.Count == 0) signals.Add(new Signal("unclear", "no cue", Outcome(scores)));
        return signals.Distinct().Take(AtMost).ToArray();
    }

    private static string Outcome(Scores scores) => scores.Ask > 0 ? "Something is asked" : "A person decides";

    private static Signal OfStake(Finding finding) =>
        new("urgency", finding.Words, finding.Cue.Level + ": " + finding.Cue.Reason);

    private static Signal OfMeaning(Finding finding) =>
        new(finding.Cue.Kind == CueKind.Inversion ? "question" : finding.Cue.Group, finding.Words, finding.IsNegated ? "Taken back: " + finding.Cue.Reason : finding.Cue.Reason);
}
