using System;
using SocialCrm.Plugins.Triage.Rules;

namespace SocialCrm.Plugins.Triage;

/// <summary>Decides what a post wants, how urgent it is and whether somebody has to act, from its text alone.</summary>
public static class TriagePolicy
{
    /// <summary>Reads the post by the cue files and the model, then applies the admin's rules; needs no state and never fails, whatever the text holds.</summary>
    /// <remarks>The same text and context give the same decision on every framework and in every culture, in time that grows with the text's length.</remarks>
    public static TriageDecision Decide(string text, TriageContext context)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (context is null) throw new ArgumentNullException(nameof(context));
        return RulePolicy.Apply(Read(text, context), text, context.Rules);
    }

    private static TriageDecision Read(string text, TriageContext context)
    {
        using var reading = PostReading.Of(text);
        var verdict = IntentRules.Choose(text, reading, context);
        var topic = TopicMatch.FirstOf(context.Topics, reading.Tokens, out _);
        var urgency = UrgencyRules.Of(reading, verdict);
        // Kind words about an accident are kind words, but a person reads them.
        var needsReview = verdict.IsUnclear || (urgency == Urgency.Critical && !verdict.NeedsCase);
        return new TriageDecision(
            verdict.Intent,
            verdict.Tone,
            urgency,
            verdict.NeedsCase || needsReview,
            verdict.Confidence / 100m,
            needsReview,
            topic?.Id,
            new DecisionSignals(text, context))
        {
            Tones = verdict.Read.Tones,
            NextIntent = verdict.NextIntent,
        };
    }
}
