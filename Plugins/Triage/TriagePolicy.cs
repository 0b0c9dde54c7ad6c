using System;
using SocialCrm.Plugins.Triage.Rules;

namespace SocialCrm.Plugins.Triage;

/// <summary>Decides what a post wants, how urgent it is and whether somebody has to act, from its text alone.</summary>
public static class TriagePolicy
{
    /// <summary>Less certain than this, in hundredths, and a person looks at the post.</summary>
    private const int CertainEnough = 50;

    /// <summary>Reads the post by the cue files; needs no state and never fails, whatever the text holds.</summary>
    /// <remarks>The same text and context give the same decision on every framework and in every culture, in time that grows with the text's length.</remarks>
    public static TriageDecision Decide(string text, TriageContext context)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (context is null) throw new ArgumentNullException(nameof(context));

        var reading = PostReading.Of(text);
        var scores = RuleScores.Of(reading);
        var verdict = IntentRules.Choose(scores, reading, context);
        var topic = TopicMatch.FirstOf(context.Topics, reading.Tokens, out var phrase);
        var urgency = UrgencyRules.Of(reading, verdict);
        // Kind words about an accident are kind words, but a person reads them.
        var endangers = urgency == Urgency.Critical && !verdict.NeedsCase;
        var needsReview = verdict.Confidence < CertainEnough || endangers;
        var decision = new TriageDecision(
            verdict.Intent,
            ToneRules.Of(scores),
            urgency,
            verdict.NeedsCase || needsReview,
            verdict.Confidence / 100m,
            needsReview,
            topic?.Id,
            Reasons.Of(reading, scores, verdict, topic is null ? null : new Signal("topic", phrase, topic.Name)));
        return RulePolicy.Apply(decision, text, context.Rules);
    }
}
