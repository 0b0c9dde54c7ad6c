using System;
using System.Text;

namespace SocialCrm.Plugins.Text;

/// <summary>Makes a post's text fit to store and to show, without losing or splitting a character.</summary>
public static class PostText
{
    private const char Replacement = '\uFFFD';

    private const char Ellipsis = '…';

    /// <summary>A word's end this near to the cut, in characters, is worth the shorter text.</summary>
    private const int NearWordEnd = 30;

    /// <summary>
    /// Decodes HTML entities exactly once, so <c>&amp;amp;lt;</c> becomes <c>&amp;lt;</c>; what is not a complete entity stays as it is.
    /// Half surrogate pairs and control characters other than tab and line ends become U+FFFD: Dataverse stores text as XML, which has no place for them.
    /// </summary>
    public static string Decode(string raw)
    {
        if (raw is null) throw new ArgumentNullException(nameof(raw));
        var start = FirstToChange(raw);
        if (start == raw.Length) return raw;

        var text = new StringBuilder(raw, 0, start, raw.Length);
        for (var at = start; at < raw.Length;)
        {
            var length = raw[at] == '&' ? HtmlEntities.Read(raw, at, out var codePoint) : codePoint = 0;
            if (length > 0) text.Append(char.ConvertFromUtf32(codePoint));
            else length = AppendStorable(text, raw, at);
            at += length;
        }

        return text.ToString();
    }

    /// <summary>Replaces what Dataverse cannot store, as <see cref="Decode"/> does, and decodes nothing.</summary>
    public static string Storable(string raw)
    {
        if (raw is null) throw new ArgumentNullException(nameof(raw));
        var text = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length;)
            at += AppendStorable(text, raw, at);
        return text.ToString();
    }

    /// <summary>
    /// At most <paramref name="maximum"/> UTF-16 units; a cut text ends with an ellipsis, after a whole word when one ends near the cut.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is negative.</exception>
    public static string Cut(string text, int maximum)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (maximum < 0) throw new ArgumentOutOfRangeException(nameof(maximum));
        if (text.Length <= maximum) return text;
        if (maximum < 2) return CutExact(text, maximum);

        var end = Graphemes.CutAtOrBefore(text, maximum - 1);
        var wordEnd = WordEnd(text, end);
        var kept = text.Substring(0, wordEnd).TrimEnd();
        return kept.Length == 0 ? CutExact(text, maximum) : kept + Ellipsis;
    }

    /// <summary>At most <paramref name="maximum"/> UTF-16 units from the start, nothing added, no character split.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The maximum is negative.</exception>
    public static string CutExact(string text, int maximum)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (maximum < 0) throw new ArgumentOutOfRangeException(nameof(maximum));
        return text.Length <= maximum ? text : text.Substring(0, Graphemes.CutAtOrBefore(text, maximum));
    }

    private static int FirstToChange(string raw)
    {
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] == '&' || !IsStorable(raw[at])) return at;
        }

        return raw.Length;
    }

    private static int AppendStorable(StringBuilder text, string raw, int at)
    {
        if (at + 1 < raw.Length && char.IsSurrogatePair(raw[at], raw[at + 1]))
        {
            text.Append(raw[at]).Append(raw[at + 1]);
            return 2;
        }

        text.Append(IsStorable(raw[at]) ? raw[at] : Replacement);
        return 1;
    }

    private static bool IsStorable(char c) =>
        c is '\t' or '\n' or '\r' or (>= ' ' and <= '\uD7FF') or (>= '\uE000' and <= Replacement);

    private static int WordEnd(string text, int end)
    {
        if (char.IsWhiteSpace(text[end])) return end;
        for (var at = end; at > end / 2 && at > end - NearWordEnd; at--)
        {
            if (char.IsWhiteSpace(text[at - 1]) && Graphemes.IsBoundary(text, at - 1)) return at - 1;
        }

        return end;
    }
}
