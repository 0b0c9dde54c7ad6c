namespace SocialCrm.Plugins.Text;

/// <summary>Reads faces made of punctuation.</summary>
internal static class Emoticon
{
    private const string Glad = ":)";
    private const string Sad = ":(";
    private const string Doubtful = ":\\";

    /// <summary>Returns the length of the face that starts at <paramref name="at"/> and which of three moods it shows; 0 when there is none.</summary>
    public static int Read(string text, int at, out string mood)
    {
        mood = Glad;
        if (text[at] == '<' && at + 1 < text.Length && text[at + 1] == '3') return 2;
        if (text[at] is not (':' or ';' or '=') || at + 1 >= text.Length) return 0;

        var mouth = at + 1;
        if (text[mouth] is '-' or '\'' or 'o' or '^' && mouth + 1 < text.Length) mouth++;
        switch (text[mouth])
        {
            case ')' or ']' or 'D' or 'P' or 'p' or '*' or '3':
                break;
            case '(' or '[' or '@' or 'c':
                mood = Sad;
                break;
            case '/' or '\\' or '|':
                mood = Doubtful;
                break;
            default:
                return 0;
        }

        return StandsAlone(text, mouth) ? mouth - at + 1 : 0;
    }

    /// <summary>A letter after the mouth makes it a word or a link, such as the slash of http://.</summary>
    private static bool StandsAlone(string text, int mouth) =>
        mouth + 1 >= text.Length || !(Letters.IsLetter(text[mouth + 1]) || Letters.IsDigit(text[mouth + 1]) || text[mouth + 1] == '/');
}
