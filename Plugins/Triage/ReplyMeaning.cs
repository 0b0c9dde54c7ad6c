using System.Collections.Generic;
using SocialCrm.Plugins.Triage.Rules;

namespace SocialCrm.Plugins.Triage;

/// <summary>Reads a short reply by the case in whose conversation it stands.</summary>
internal static class ReplyMeaning
{
    private const int FewWords = 4;

    /// <summary>In hundredths, low enough that a person looks: two words are little to open a case for.</summary>
    private const int HalfSure = 45;

    /// <summary>The customer's reply: the case's intent, unless it tells of a problem, of waiting in vain, or asks something new.</summary>
    public static Intent IntentOf(bool tellsOfProblem, bool asks, List<Finding> replies, TriageContext context)
    {
        if (tellsOfProblem || Holds(replies, CueKind.Waiting)) return Intent.Complaint;
        if (asks && replies.Count == 0) return Intent.Question;
        return context.CaseIntent ?? (asks ? Intent.Question : Intent.Request);
    }

    /// <summary>"Same here" by a third person, beside a case that somebody has to act on: it wants what that case wants.</summary>
    public static Verdict? OfThirdPerson(PostReading reading, in ModelReading read, TriageContext context) =>
        !context.InOpenConversation
        && reading.Shape.WordCount <= FewWords
        && context.CaseIntent is { } intent
        && RulePolicy.IsActedOn(intent)
        && Holds(reading.Replies, CueKind.Same)
            ? new Verdict(read, intent, true, HalfSure, new Signal("conversation", "a short reply", "Says the same as somebody else's case"))
            : null;

    private static bool Holds(List<Finding> replies, CueKind kind)
    {
        foreach (var reply in replies)
        {
            if (reply.Cue.Kind == kind) return true;
        }

        return false;
    }
}
