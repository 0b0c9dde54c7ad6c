namespace SocialCrm.Plugins.Text;

/// <summary>Recognises six-character booking codes, with which anybody could change a booking.</summary>
internal static class BookingCode
{
    private const int Length = 6;

    private static readonly string[] Announcers =
    [
        "confirmation", "conf", "booking", "reservation", "locator", "pnr", "reference", "ref", "record",
    ];

    public static bool StartsAt(string text, int at) => IsWordCharacter(text[at]) && (at == 0 || !IsWordCharacter(text[at - 1]));

    /// <summary>Returns where the word ends.</summary>
    public static int Read(string text, int at, out string? mask)
    {
        var letters = 0;
        var digits = 0;
        var others = 0;
        var end = at;
        for (; end < text.Length && IsWordCharacter(text[end]); end++)
        {
            if (text[end] is >= 'A' and <= 'Z') letters++;
            else if (Letters.IsDigit(text[end])) digits++;
            else others++;
        }

        var isCode = end - at == Length && others == 0 && letters > 0 && !FollowsSign(text, at)
            && (digits == 0 || IsFlightNumber(text, at) ? IsAnnounced(text, at) : true);
        mask = isCode ? "[booking code]" : null;
        return end;
    }

    /// <summary>A word right before says that a booking code follows.</summary>
    public static bool IsAnnounced(string text, int at) => Announcement.Stands(text, at, Announcers);

    public static bool IsWordCharacter(char c) => Letters.IsDigit(c) || c == '_' || Letters.IsLetter(c);

    private static bool FollowsSign(string text, int at) => at > 0 && text[at - 1] is '@' or '/';

    /// <summary>Two letters and four digits are more often a flight than a code.</summary>
    private static bool IsFlightNumber(string text, int at) =>
        !Letters.IsDigit(text[at]) && !Letters.IsDigit(text[at + 1])
        && Letters.IsDigit(text[at + 2]) && Letters.IsDigit(text[at + 3]) && Letters.IsDigit(text[at + 4]) && Letters.IsDigit(text[at + 5]);
}
