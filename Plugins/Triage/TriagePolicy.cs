using System;

namespace SocialCrm.Plugins.Triage;

/// <summary>Decides what a post wants, how urgent it is and whether somebody has to act, from its text alone.</summary>
public static class TriagePolicy
{
    /// <summary>The same text and context always give the same decision, on every framework and in every culture.</summary>
    public static TriageDecision Decide(string text, TriageContext context)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (context is null) throw new ArgumentNullException(nameof(context));

        var asks = text.IndexOf('?') >= 0;
        return new TriageDecision(
            asks ? Intent.Question : Intent.Complaint,
            0m,
            Urgency.Normal,
            NeedsCase: true,
            Confidence: 0.5m,
            NeedsReview: true,
            TopicId: null,
            new[] { asks ? new Signal("question", "?", "Question") : new Signal("unclear", "no cue", "A person decides") });
    }
}
