using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Plugins.Triage;

/// <summary>Chooses what a post wants. The model reads posts with words; nobody has to act only when that is certain, so every doubt makes a case.</summary>
internal static class IntentRules
{
    /// <summary>One clear cue.</summary>
    private const int Clear = 200;

    private const int ShortReply = 8;

    private const int FewWords = 4;

    private const int SureReply = 70;

    /// <summary>In ten-thousandths.</summary>
    private const int SureWithoutCues = 7500;

    public static Verdict Choose(string text, PostReading reading, TriageContext context)
    {
        var read = ModelReading.Of(reading, context.Model ?? TriageModel.BuiltIn);
        if (IsReplyInConversation(reading, read, context)) return Reply(reading, read, context);
        if (ReplyMeaning.OfThirdPerson(reading, read, context) is { } echo) return echo;
        if (reading.Shape.WordCount == 0) return WithoutWords(reading, read);
        if (IsAcknowledgement(reading, read)) return new Verdict(read, Intent.Noise, false, read.Tones.Highest / 100);
        return new Verdict(read, reading.Scores.IsEmpty && IsGuess(text, read));
    }

    /// <summary>Without a single cue the model has to be surer, and what is not English it was hardly trained on.</summary>
    private static bool IsGuess(string text, in ModelReading read) =>
        read.Tones.Highest < SureWithoutCues || LanguageGuess.Of(text) is not (null or "en");

    private static bool IsReplyInConversation(PostReading reading, in ModelReading read, TriageContext context) =>
        context.InOpenConversation
        && reading.Shape.WordCount <= ShortReply
        && reading.Scores.Anger < Clear
        && !(read.Intent == Intent.Praise && reading.Scores is { Negative: 0, Ask: 0 })
        && (reading.Replies.Count > 0 || reading.Shape.WordCount <= FewWords || reading.Scores.Noise > 0);

    /// <summary>"Ok" and the like: nothing is asked and nothing is wrong.</summary>
    private static bool IsAcknowledgement(PostReading reading, in ModelReading read) =>
        reading.Scores is { Noise: > 0, Negative: 0, Ask: 0, Suggestion: 0, Praise: 0, Thanks: 0 }
        && reading.Shape.WordCount <= FewWords
        && read.Tones.Label == ToneLabel.Neutral;

    /// <summary>Its meaning is that of the conversation, so it is never noise and always belongs to the case.</summary>
    private static Verdict Reply(PostReading reading, in ModelReading read, TriageContext context)
    {
        var intent = ReplyMeaning.IntentOf(reading.Scores.Problem > 0, reading.Shape.HasQuestionMark, reading.Replies, context);
        return new Verdict(read, intent, true, SureReply, new Signal("conversation", "a short reply", "Belongs to the open case"));
    }

    private static Verdict WithoutWords(PostReading reading, in ModelReading read)
    {
        var scores = reading.Scores;
        if (scores.Anger >= Clear) return new Verdict(read, Intent.Complaint, true, 50);
        if (scores.Question >= Clear) return new Verdict(read, Intent.Question, true, 50);
        if (scores.Praise >= Clear) return new Verdict(read, Intent.Praise, false, 70);
        var neutral = ModelReading.Neutral;
        if (reading.Shape.HasQuotation || reading.Shape.EmojiCount > 0)
            return new Verdict(neutral, Intent.Noise, false, 65, new Signal("shape", "no words of the author's own", "Nothing is asked"));
        if (reading.Shape.LinkCount > 0)
            return new Verdict(neutral, Intent.Noise, true, 30, new Signal("shape", "a picture or link without words", "A person looks at it"));
        return new Verdict(neutral, Intent.Noise, false, 80, new Signal("shape", "no words", "Nothing is asked"));
    }
}
