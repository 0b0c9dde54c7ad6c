using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Conversations.Parts;

/// <summary>Tells from the words beside a mark whether it stands for a part or belongs to the sentence.</summary>
internal static class PartMarkContext
{
    /// <summary>Of a bare "2/3" in the middle of a sentence; a longer message is rarer than a date such as 3/9.</summary>
    private const int MostInSentence = 4;

    /// <summary>Words with which a sentence begins in lower case; a thing that is counted is none of them.</summary>
    private static readonly HashSet<string> Openers = Words(
        "i i'm im i've ive i'd my we we're our so hi hello hey dear just this that your you you're and but or then why when while after now " +
        "still it it's its they there also because as what how since can could please ok okay no not never nobody which who he she " +
        "if to with for from at hola mi mis y pero me no les estoy llevo buenas es que porque yo nos");

    /// <summary>What a half or a third is of.</summary>
    private static readonly HashSet<string> Measures = Words(
        "of price priced precio off star stars hour hours day days year years full empty cup mile inch way time people pax marks points rating score de");

    /// <summary>Words after which a number belongs to the sentence.</summary>
    private static readonly HashSet<string> Leading = Words(
        "a an the of on at by in to for from since until till before after around about only just is was are were be been it's than rate rated " +
        "rating score scored gave give giving got get won lost due date dated page level row gate seat terminal version model step phase " +
        "chapter season see watch watching read and or with over under another almost nearly like de el la los en desde hasta para por " +
        "solo rows charged paid pay cost costs refunded refund received arriving leaving departing returning booked dob born size");

    /// <summary>A mark at the start of a text.</summary>
    /// <param name="next">The word after it.</param>
    public static bool IsPartBefore(PartMarkForm form, string text, TextSpan mark, TextSpan next)
    {
        if (form.IsBracketed || form.IsOpenFraction)
            return true;
        if (form.MayBeRating)
            return false;
        var goesOn = mark.From > 0 && (text[mark.From - 1] is '.' or '…');
        if (goesOn || form.IsSetOff || IsOwnLine(text, mark.To, next.From) || IsDash(next.Of(text)))
            return true;

        var word = Plain(next.Of(text));
        if (form.MayBeDate || Measures.Contains(word))
            return false;
        if (!char.IsLower(text[next.From]) && !char.IsDigit(text[next.From]))
            return true;
        var isAllOfAll = form.IsFraction && form.Mark.Number == form.Mark.Count;
        return Openers.Contains(word) || (isAllOfAll && !word.EndsWith("s", StringComparison.Ordinal));
    }

    /// <summary>A mark at the end of a text.</summary>
    /// <param name="before">The word before it.</param>
    public static bool IsPartAfter(PartMarkForm form, string text, TextSpan before, TextSpan mark)
    {
        if (form.IsBracketed || form.IsOpenFraction)
            return true;
        if (form.MayBeRating)
            return false;
        var last = text[before.To - 1];
        if (IsOwnLine(text, before.To, mark.From) || IsDash(before.Of(text)) || IsSentenceEnd(last))
            return true;

        // "waiting for part 2" tells of a part, "only 2 of 3" of things: neither is one unless a sentence has ended before it.
        var isShort = form.IsFraction ? !(form.Mark.Count > MostInSentence) : IsAbbreviated(text, mark);
        return isShort && !Leading.Contains(Plain(before.Of(text)));
    }

    private static bool IsAbbreviated(string text, TextSpan mark) =>
        text.Length > mark.From + 1 && text[mark.From] is 'p' or 'P' && text[mark.From + 1] is 't' or 'T';

    private static bool IsOwnLine(string text, int from, int to) => text.IndexOf('\n', from, to - from) >= 0;

    private static bool IsDash(string word) => word is "-" or "–" or "—" or "|" or ":" or ">" or ">>";

    private static bool IsSentenceEnd(char c) => c is '.' or '!' or '?' or '…' or ':' or ';' or ')' or '"' or '”' || char.IsSurrogate(c);

    private static string Plain(string word) => word.Trim('.', ',', '!', '?', ':', ';', '"', '\'', '“', '”', '(', ')').ToLowerInvariant();

    private static HashSet<string> Words(string words) => new HashSet<string>(words.Split(' '), StringComparer.Ordinal);
}
