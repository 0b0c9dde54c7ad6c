namespace SocialCrm.Plugins.Text;

/// <summary>Finds where a text may be cut without splitting what a reader sees as one character.</summary>
internal static class Graphemes
{
    /// <summary>Longer clusters are not writing but an attack on whoever cuts; they may be split between code points.</summary>
    private const int LongestCluster = 64;

    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>The last place at or before <paramref name="index"/> where a cut is allowed.</summary>
    public static int CutAtOrBefore(string text, int index)
    {
        if (index >= text.Length) return text.Length;
        var lowest = index - LongestCluster;
        for (var at = index; at > 0 && at > lowest; at--)
        {
            if (IsBoundary(text, at)) return at;
        }

        return index <= LongestCluster ? 0 : Whole(text, index);
    }

    private static int Whole(string text, int index) =>
        index > 0 && index < text.Length && char.IsLowSurrogate(text[index]) && char.IsHighSurrogate(text[index - 1])
            ? index - 1
            : index;

    /// <summary>True when no character spans the place between index - 1 and index.</summary>
    public static bool IsBoundary(string text, int index)
    {
        if (index <= 0 || index >= text.Length) return true;
        if (Whole(text, index) != index) return false;
        var before = Before(text, index);
        var after = After(text, index);
        if (before == '\r' && after == '\n') return false;
        if (before < ' ' || after < ' ') return true;
        if (GraphemeExtenders.Contains(after)) return false;
        if (before == ZeroWidthJoiner) return !IsPictograph(after);
        if (IsRegional(before) && IsRegional(after)) return RegionalsBefore(text, index) % 2 == 0;
        return !JoinsHangul(before, after) && !JoinsConjunct(before, after);
    }

    private static int After(string text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            ? char.ConvertToUtf32(text[index], text[index + 1])
            : text[index];

    private static int Before(string text, int index) =>
        char.IsLowSurrogate(text[index - 1]) && index > 1 && char.IsHighSurrogate(text[index - 2])
            ? char.ConvertToUtf32(text[index - 2], text[index - 1])
            : text[index - 1];

    private static bool IsRegional(int codePoint) => codePoint is >= 0x1F1E6 and <= 0x1F1FF;

    private static int RegionalsBefore(string text, int index)
    {
        var count = 0;
        // A flag is two; the longest cluster bounds how far back a row of them is counted.
        for (var at = index; at > 1 && count < LongestCluster && IsRegional(Before(text, at)); at -= 2) count++;
        return count;
    }

    private static bool IsPictograph(int codePoint) =>
        codePoint is 0xA9 or 0xAE or 0x203C or 0x2049 or 0x2122 or 0x2139
            or (>= 0x2194 and <= 0x21AA) or (>= 0x231A and <= 0x23FF) or 0x24C2
            or (>= 0x25AA and <= 0x27BF) or (>= 0x2934 and <= 0x2935) or (>= 0x2B05 and <= 0x2B55)
            or 0x3030 or 0x303D or 0x3297 or 0x3299
            or (>= 0x1F000 and <= 0x1F1E5) or (>= 0x1F200 and <= 0x1FAFF);

    private static bool JoinsHangul(int before, int after) =>
        IsLeadingJamo(before) && (IsLeadingJamo(after) || IsVowelJamo(after) || IsSyllable(after))
        || (IsVowelJamo(before) || IsOpenSyllable(before)) && (IsVowelJamo(after) || IsTrailingJamo(after))
        || (IsTrailingJamo(before) || IsSyllable(before)) && IsTrailingJamo(after);

    private static bool IsLeadingJamo(int c) => c is (>= 0x1100 and <= 0x115F) or (>= 0xA960 and <= 0xA97C);

    private static bool IsVowelJamo(int c) => c is (>= 0x1160 and <= 0x11A7) or (>= 0xD7B0 and <= 0xD7C6);

    private static bool IsTrailingJamo(int c) => c is (>= 0x11A8 and <= 0x11FF) or (>= 0xD7CB and <= 0xD7FB);

    private static bool IsSyllable(int c) => c is >= 0xAC00 and <= 0xD7A3;

    private static bool IsOpenSyllable(int c) => IsSyllable(c) && (c - 0xAC00) % 28 == 0;

    /// <summary>A virama binds the next consonant of its script into one character.</summary>
    private static bool JoinsConjunct(int before, int after) =>
        before switch
        {
            0x094D => after is >= 0x0915 and <= 0x0939,
            0x09CD => after is >= 0x0995 and <= 0x09B9,
            0x0ACD => after is >= 0x0A95 and <= 0x0AB9,
            0x0B4D => after is >= 0x0B15 and <= 0x0B39,
            0x0C4D => after is >= 0x0C15 and <= 0x0C39,
            0x0D4D => after is >= 0x0D15 and <= 0x0D39,
            _ => false,
        };
}
