using System;

namespace SocialCrm.Plugins.Text;

/// <summary>Reads the HTML entities that networks put into the text of posts.</summary>
internal static class HtmlEntities
{
    private const int LastCodePoint = 0x10FFFF;

    private const int LongestName = 6;

    // What browsers make of &#128; to &#159;: the characters of Windows-1252 at these places; 0 where it has none.
    private static readonly int[] Windows1252 =
    [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ];

    /// <summary>
    /// Reads the entity that starts at <paramref name="at"/> (an ampersand) and returns its length,
    /// or 0 when what stands there is not a complete entity of a character that can be stored.
    /// </summary>
    public static int Read(string text, int at, out int codePoint)
    {
        codePoint = 0;
        if (at + 1 >= text.Length) return 0;
        return text[at + 1] == '#' ? ReadNumber(text, at, out codePoint) : ReadName(text, at, out codePoint);
    }

    private static int ReadName(string text, int at, out int codePoint)
    {
        codePoint = 0;
        var end = text.IndexOf(';', at + 1, Math.Min(LongestName, text.Length - at - 1));
        if (end < 0) return 0;
        codePoint = text.Substring(at + 1, end - at - 1) switch
        {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            "nbsp" => 0xA0,
            _ => 0,
        };
        return codePoint == 0 ? 0 : end - at + 1;
    }

    private static int ReadNumber(string text, int at, out int codePoint)
    {
        codePoint = 0;
        var hex = at + 2 < text.Length && text[at + 2] is 'x' or 'X';
        var first = at + (hex ? 3 : 2);
        var end = first;
        for (; end < text.Length && Digit(text[end], hex) is var digit and >= 0; end++)
        {
            // Stops growing past the last code point, so that a thousand digits cannot overflow.
            if (codePoint <= LastCodePoint) codePoint = codePoint * (hex ? 16 : 10) + digit;
        }

        if (end == first || end >= text.Length || text[end] != ';') return 0;
        if (codePoint is >= 0x80 and <= 0x9F) codePoint = Windows1252[codePoint - 0x80];
        return IsStorable(codePoint) ? end - at + 1 : 0;
    }

    private static int Digit(char c, bool hex) =>
        c is >= '0' and <= '9' ? c - '0'
        : hex && c is >= 'a' and <= 'f' ? c - 'a' + 10
        : hex && c is >= 'A' and <= 'F' ? c - 'A' + 10
        : -1;

    private static bool IsStorable(int codePoint) =>
        codePoint is '\t' or '\n' or '\r'
            or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= LastCodePoint);
}
