using System;

namespace SocialCrm.Plugins.Triage;

/// <summary>Chooses what a post wants. Nobody has to act only when that is certain; every doubt makes a case.</summary>
internal static class IntentRules
{
    /// <summary>One clear cue.</summary>
    private const int Clear = 200;

    /// <summary>Displeasure that no polite question hides.</summary>
    private const int Strong = 450;

    private const int ShortReply = 8;

    private const int FewWords = 4;

    public static Verdict Choose(Scores scores, PostReading reading, TriageContext context)
    {
        if (IsReplyInConversation(scores, reading, context)) return Reply(scores, reading, context);
        if (ReplyMeaning.OfThirdPerson(reading.WordCount, reading.Replies, context) is { } echo) return echo;
        if (reading.WordCount == 0) return WithoutWords(scores, reading);
        if (IsAdvertising(scores, reading)) return Noise(scores, reading);
        if (IsSuggestion(scores)) return new Verdict(Intent.Suggestion, scores.Problem >= Clear, Sure(scores.Suggestion, scores.Negative));
        if (IsComplaint(scores)) return new Verdict(Intent.Complaint, true, Sure(scores.Negative, scores.Praise));
        if (Asks(scores, reading)) return Ask(scores);
        if (IsPraise(scores)) return new Verdict(Intent.Praise, false, Sure(scores.Praise + scores.Thanks, scores.Negative / 4));
        if (IsNoise(scores, reading)) return Noise(scores, reading);
        return Unclear(scores);
    }

    /// <summary>Spam and memes often ask for something too; what they ask is not meant for us.</summary>
    private static bool IsAdvertising(Scores scores, PostReading reading) =>
        scores.Noise > Clear && scores.Noise > scores.Ask && scores.Negative == 0 && !reading.HasQuestionMark;

    private static bool IsSuggestion(Scores scores) =>
        scores.Suggestion >= Clear && scores.Anger < Clear && scores.Negative <= scores.Suggestion && scores.Request <= scores.Suggestion;

    private static bool IsComplaint(Scores scores) =>
        scores.Negative >= Clear
        && scores.Negative >= scores.Praise + (scores.Anger == 0 ? scores.Thanks / 2 : 0)
        && (scores.Anger >= Clear || scores.Negative >= Strong || scores.Ask < Clear);

    /// <summary>Beside praise, words such as "who is" or one "please" ask little unless a question mark stands with them.</summary>
    private static bool Asks(Scores scores, PostReading reading) =>
        IsPraise(scores) && !reading.HasQuestionMark
            ? scores.Request >= Clear && (scores.Problem > 0 || scores.Praise < 2 * scores.Request)
            : scores.Ask >= Clear;

    private static bool IsPraise(Scores scores) =>
        scores.Praise + scores.Thanks >= Clear && ToneRules.Balance(scores) > 0;

    /// <summary>A "no" or "lol" among many other words says little about them.</summary>
    private static bool IsNoise(Scores scores, PostReading reading) =>
        scores.Negative == 0 && (scores.Noise >= Clear || (scores.Noise > 0 && reading.WordCount <= FewWords));

    private static bool IsReplyInConversation(Scores scores, PostReading reading, TriageContext context) =>
        context.InOpenConversation
        && reading.WordCount <= ShortReply
        && scores.Anger < Clear
        && !(IsPraise(scores) && scores.Negative == 0 && scores.Ask == 0)
        && (reading.Replies.Count > 0 || reading.WordCount <= FewWords || scores.Noise > 0);

    /// <summary>Its meaning is that of the conversation, so it is never noise and always belongs to the case.</summary>
    private static Verdict Reply(Scores scores, PostReading reading, TriageContext context)
    {
        var intent = ReplyMeaning.IntentOf(scores.Problem > 0, reading.HasQuestionMark, reading.Replies, context);
        return new Verdict(intent, true, 70, new Signal("conversation", "a short reply", "Belongs to the open case"));
    }

    private static Verdict Ask(Scores scores)
    {
        var intent = scores.Request > scores.Question ? Intent.Request : Intent.Question;
        return new Verdict(intent, true, Sure(scores.Ask, scores.Praise / 2));
    }

    private static Verdict WithoutWords(Scores scores, PostReading reading)
    {
        if (scores.Anger >= Clear) return new Verdict(Intent.Complaint, true, 50);
        if (scores.Question >= Clear) return new Verdict(Intent.Question, true, 50);
        if (scores.Praise >= Clear) return new Verdict(Intent.Praise, false, 70);
        if (reading.HasQuotation || reading.EmojiCount > 0)
            return new Verdict(Intent.Noise, false, 65, new Signal("shape", "no words of the author's own", "Nothing is asked"));
        if (reading.LinkCount > 0)
            return new Verdict(Intent.Noise, true, 30, new Signal("shape", "a picture or link without words", "A person looks at it"));
        return new Verdict(Intent.Noise, false, 80, new Signal("shape", "no words", "Nothing is asked"));
    }

    private static Verdict Noise(Scores scores, PostReading reading)
    {
        var sure = Math.Min(90, 45 + scores.Noise / 10 + (reading.WordCount <= FewWords ? 20 : 0));
        return new Verdict(Intent.Noise, false, sure);
    }

    private static Verdict Unclear(Scores scores)
    {
        var intent = scores.Negative > 0 ? Intent.Complaint : scores.Praise + scores.Thanks > 0 ? Intent.Praise : Intent.Noise;
        return new Verdict(intent, true, 30, new Signal("unclear", "no clear cue", "A person decides"));
    }

    /// <summary>How far the evidence for a reading outweighs the evidence against it, from 40 (not at all) to 95.</summary>
    private static int Sure(int on, int against)
    {
        if (on <= 0) return 40;
        var margin = Math.Max(0, on - against);
        var share = margin * 100 / (on + against);
        var amount = on * 100 / (on + Strong);
        return 40 + 55 * share * amount / 10_000;
    }
}
