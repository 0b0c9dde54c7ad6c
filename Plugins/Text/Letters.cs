namespace SocialCrm.Plugins.Text;

/// <summary>Tells letters, marks and pictures apart and folds letters, alike on every framework and in every culture.</summary>
internal static class Letters
{
    // U+00C0 to U+017F without their accents; a space where there is nothing to fold.
    private const string Plain =
        "aaaaaaaceeeeiiiidnooooo ouuuuypsaaaaaaaceeeeiiiidnooooo ouuuuypy" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private const char FirstFolded = '\u00C0';

    /// <summary>How far the wide letters of East Asian fonts are from the plain ones.</summary>
    private const int FullWidth = 0xFEE0;

    /// <summary>Lower case without accents for Latin letters, invariant lower case for others.</summary>
    public static char Fold(char c)
    {
        if (c is >= '\uFF21' and <= '\uFF5A') c = (char)(c - FullWidth);
        if (c < 128) return c is >= 'A' and <= 'Z' ? (char)(c | 32) : c;
        var at = c - FirstFolded;
        if (at >= 0 && at < Plain.Length) return Plain[at] == ' ' ? c : Plain[at];
        return char.ToLowerInvariant(c);
    }

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLetter(char c) => c < 128 ? (c | 32) is >= 'a' and <= 'z' : char.IsLetter(c);

    /// <summary>Also letters beyond the basic plane, which take two characters; emoji are none.</summary>
    public static bool IsLetterAt(string text, int at) =>
        IsLetter(text[at]) || (char.IsHighSurrogate(text[at]) && IsPair(text, at) && EmojiAt(text, at) == 0);

    public static bool IsHandleLetter(char c) => c == '_' || IsDigit(c) || (c < 128 && IsLetter(c));

    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4';

    /// <summary>Marks that add nothing to a word's meaning: zero-width and direction characters, soft hyphens, stacked accents.</summary>
    public static bool IsIgnorable(char c) =>
        c is '\u00AD' or (>= '\u0300' and <= '\u036F') or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u2069') or '\u20E3' or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' or '\uFFFD';

    /// <summary>The emoji at a place as a code point; 0 when none stands there.</summary>
    public static int EmojiAt(string text, int at)
    {
        var c = text[at];
        if (c is (>= '\u2600' and <= '\u27BF') or '\u2B50' or '\u2639' or '\u263A') return c;
        if (!char.IsHighSurrogate(c) || !IsPair(text, at)) return 0;
        var codePoint = char.ConvertToUtf32(c, text[at + 1]);
        return codePoint is (>= 0x1F000 and <= 0x1FAFF) or (>= 0xE0000 and <= 0xE0FFF) ? codePoint : 0;
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
}
