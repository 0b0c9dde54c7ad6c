namespace SocialCrm.Plugins.Text;

/// <summary>Recognises the numbers of passports and identity cards.</summary>
internal static class DocumentNumber
{
    private const int Shortest = 6;
    private const int Longest = 9;

    /// <summary>One or two letters and seven digits are a document, and with fewer digits a flight or a type of aircraft.</summary>
    private const int EnoughDigits = 7;

    private static readonly string[] Announcers = ["passport", "passports", "licence", "license", "identity", "document"];

    public static bool StartsAt(string text, int at) => BookingCode.StartsAt(text, at);

    /// <summary>Returns where the word ends when it is such a number; null otherwise.</summary>
    public static int? Read(string text, int at)
    {
        var letters = 0;
        var digits = 0;
        var lettersInFront = 0;
        var end = at;
        for (; end < text.Length && BookingCode.IsWordCharacter(text[end]); end++)
        {
            if (Letters.IsDigit(text[end])) digits++;
            else if (text[end] is >= 'A' and <= 'Z') letters++;
            else return null;
            if (digits == 0) lettersInFront = letters;
        }

        if (digits == 0 || end - at is < Shortest or > Longest) return null;
        var hasItsShape = letters is 1 or 2 && lettersInFront == letters && digits >= EnoughDigits;
        return hasItsShape || Announcement.Stands(text, at, Announcers) ? end : null;
    }
}
