using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Conversations.Parts;

/// <summary>Finds the mark of a part at the start or the end of a text, and tells it from a fraction, a date or a rating in a sentence.</summary>
internal static class PartMarkFinder
{
    /// <summary>"( 1 / 2 )" has five words.</summary>
    private const int MostWords = 5;

    /// <summary>After the mentions that a reply begins with.</summary>
    public static PartMarkPlace? AtStart(string text)
    {
        var at = 0;
        var first = FirstWord(text, ref at);
        first = first?.WithoutDots(text);
        if (first == null || !MayHoldMark(text, first))
            return null;

        var words = new List<TextSpan> { first };
        while (words.Count <= MostWords && NextWord(text, ref at) is { } next)
            words.Add(next);
        for (var count = Math.Min(MostWords, words.Count); count > 0; count--)
        {
            var last = words[count - 1];
            if (PartMarkForm.Read(text.Substring(first.From, last.To - first.From)) is not { } form)
                continue;
            var next = count < words.Count ? words[count] : null;
            return next != null && PartMarkContext.IsPartBefore(form, text, new TextSpan(first.From, last.To), next)
                ? new PartMarkPlace(form.Mark, first.From, last.To)
                : null;
        }

        return null;
    }

    /// <summary>Before the links, hashtags and mentions that a post ends with.</summary>
    public static PartMarkPlace? AtEnd(string text)
    {
        var at = text.Length;
        var last = WordBefore(text, ref at);
        while (last != null && (last.Is(text, '#') || last.Is(text, '@') || last.IsLink(text)))
            last = WordBefore(text, ref at);
        if (last == null)
            return null;

        // "(1/2)" or "...1/2" often follows the last word without a space.
        var mark = last.AfterGlue(text);
        var words = new List<TextSpan> { mark };
        if (mark != last)
            words.Add(new TextSpan(last.From, mark.From));
        while (words.Count <= MostWords && WordBefore(text, ref at) is { } before)
            words.Add(before);
        for (var count = Math.Min(MostWords, words.Count); count > 0; count--)
        {
            var first = words[count - 1];
            if (PartMarkForm.Read(text.Substring(first.From, last.To - first.From)) is not { } form)
                continue;
            var before = count < words.Count ? words[count] : null;
            return before != null && HasWordsBefore(text, first) && PartMarkContext.IsPartAfter(form, text, before, first)
                ? new PartMarkPlace(form.Mark, first.From, last.To)
                : null;
        }

        return null;
    }

    /// <summary>The first word that is no mention.</summary>
    private static TextSpan? FirstWord(string text, ref int at)
    {
        var word = NextWord(text, ref at);
        while (word != null && word.Is(text, '@'))
            word = NextWord(text, ref at);
        return word;
    }

    private static bool HasWordsBefore(string text, TextSpan mark)
    {
        var at = 0;
        return FirstWord(text, ref at) is { } first && first.From < mark.From;
    }

    private static bool MayHoldMark(string text, TextSpan word)
    {
        var first = text[word.From];
        return first is '(' or '[' or '{' or 'p' or 'P' or (>= '1' and <= '9');
    }

    private static TextSpan? NextWord(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        var from = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            at++;
        return from == at ? null : new TextSpan(from, at);
    }

    private static TextSpan? WordBefore(string text, ref int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
            at--;
        var to = at;
        while (at > 0 && !char.IsWhiteSpace(text[at - 1]))
            at--;
        return at == to ? null : new TextSpan(at, to);
    }
}
