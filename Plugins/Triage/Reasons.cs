using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Plugins.Triage;

/// <summary>Puts the reasons of a decision into words, strongest first.</summary>
internal static class Reasons
{
    /// <summary>More than this nobody reads, and the column that holds them is bounded.</summary>
    private const int AtMost = 24;

    public static IReadOnlyList<Signal> Of(string text, PostReading reading, Verdict verdict, TriageModel model, Signal? topic)
    {
        var signals = new List<Signal>(verdict.Because);
        if (verdict.IsUnclear && verdict.Because.Count == 0) signals.Add(Doubt(verdict));
        signals.AddRange(reading.Stakes.Where(f => UrgencyRules.Counts(f, verdict)).OrderBy(f => f.Cue.Level).ThenBy(f => f.First).Select(f => OfStake(reading, f)));
        signals.AddRange(reading.Meaning.Where(f => f.Cue.Weight > 0).OrderByDescending(f => f.Weight).ThenBy(f => f.First).Select(f => OfMeaning(reading, f)));
        if (reading.Shape.HasQuestionMark) signals.Add(new Signal("question", "?", "A question mark"));
        if (reading.Shape.HasQuotation) signals.Add(new Signal("shape", "a quotation", "Words of somebody else do not count"));
        if (topic is not null) signals.Add(topic);
        if (verdict.Because.Count == 0) signals.AddRange(ModelSignals.Of(text, reading, verdict, model));
        if (signals.Count == 0) signals.Add(new Signal("unclear", "no cue", "A person decides"));
        return signals.Distinct().Take(AtMost).ToArray();
    }

    /// <summary>Names the two likeliest readings for the person who has to choose.</summary>
    private static Signal Doubt(Verdict verdict) => new(
        "unclear",
        Share(verdict.Read.Intent, verdict.Read.IntentShare) + " or " + Share(verdict.Read.NextIntent, verdict.Read.NextShare),
        "A person decides");

    private static string Share(Intent intent, int share) =>
        intent.ToString().ToLowerInvariant() + " " + (share / 100).ToString(CultureInfo.InvariantCulture) + " %";

    private static Signal OfStake(PostReading reading, Finding finding) =>
        new("urgency", reading.WordsOf(finding), finding.Cue.Level + ": " + finding.Cue.Reason);

    private static Signal OfMeaning(PostReading reading, Finding finding) =>
        new(finding.Cue.Kind == CueKind.Inversion ? "question" : finding.Cue.Group, reading.WordsOf(finding), finding.IsNegated ? "Taken back: " + finding.Cue.Reason : finding.Cue.Reason);
}
