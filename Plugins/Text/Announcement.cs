using System;

namespace SocialCrm.Plugins.Text;

/// <summary>Tells whether a word right before says what a code is, as in "booking number: KX7Q2M".</summary>
internal static class Announcement
{
    private const int MostWords = 3;
    private const int LongestWord = 24;

    private static readonly string[] Fillers = ["code", "number", "no", "nr", "is", "id"];

    /// <summary>One of the words stands right before, or with only "code", "number" or "is" between.</summary>
    public static bool Stands(string text, int at, string[] announcers)
    {
        for (var words = 0; words < MostWords; words++)
        {
            var end = at;
            while (end > 0 && text[end - 1] is ' ' or '#' or ':' or '-' or '.') end--;
            var start = end;
            while (start > 0 && at - start < LongestWord && BookingCode.IsWordCharacter(text[start - 1])) start--;
            var word = text.Substring(start, end - start);
            if (Array.Exists(announcers, a => a.Equals(word, StringComparison.OrdinalIgnoreCase))) return true;
            if (!Array.Exists(Fillers, f => f.Equals(word, StringComparison.OrdinalIgnoreCase))) return false;
            at = start;
        }

        return false;
    }
}
