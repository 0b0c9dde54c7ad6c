using System;

namespace SocialCrm.Plugins.Conversations.Parts;

/// <summary>What an author writes to say that a post is one part of a longer message: "(1/2)", "2 of 3", "pt 2".</summary>
/// <param name="Number">From 1 to 25.</param>
/// <param name="Count">How many parts there are, from 2 to 25; null when the mark does not say.</param>
public sealed record PartMark(int Number, int? Count)
{
    /// <summary>The mark at the start or the end of a text; null for a text that is no part.</summary>
    /// <remarks>
    /// A fraction, a date or a rating is more common than a part, so a bare "1/2" has to stand apart from the sentence. A part that is not
    /// seen as one does less harm than a message that waits for parts that never come: it is decided at once, and the others follow it.
    /// </remarks>
    public static PartMark? Of(string text) => Find(text)?.Mark;

    /// <summary>The text without its mark and what sets the mark off.</summary>
    public static string Without(string text)
    {
        if (Find(text) is not { } found)
            return text;
        var before = text.Substring(0, found.From).TrimEnd();
        var after = text.Substring(found.To).TrimStart(' ', '\t', '\r', '\n', ':', '-', '–', '—', '|', '.', ',', ')');
        return before.Length == 0 ? after : after.Length == 0 ? before : before + " " + after;
    }

    private static PartMarkPlace? Find(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return PartMarkFinder.AtStart(text) ?? PartMarkFinder.AtEnd(text);
    }
}
