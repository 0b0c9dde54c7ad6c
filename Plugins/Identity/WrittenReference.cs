using System.Collections.Generic;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Identity;

/// <summary>Finds what may be a booking code or an order number in a text; whether it is one only a comparison tells.</summary>
internal static class WrittenReference
{
    private const int Shortest = 5;
    private const int Longest = 20;

    private static readonly string[] Announcers = ["order", "orders", "purchase"];

    /// <summary>As <see cref="ReferenceKey.OfNumber"/> spells them, in the order of the text.</summary>
    public static IEnumerable<string> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!BookingCode.IsWordCharacter(text[at]))
            {
                at++;
                continue;
            }

            var end = EndOf(text, at);
            if (!(at > 0 && IsOfSomethingElse(text[at - 1])) && IsReference(text, at, end))
                yield return ReferenceKey.OfNumber(text.Substring(at, end - at))!;
            at = end;
        }
    }

    /// <summary>The whole piece is one word of digits, and a word right before says that it is a number of ours and no phone.</summary>
    public static bool IsAnnouncedNumber(string text, int at, int end) => EndOf(text, at) == end && IsAnnounced(text, at);

    /// <summary>The end of the letters and digits, with single dashes between them.</summary>
    private static int EndOf(string text, int at)
    {
        var end = at;
        while (end < text.Length && (BookingCode.IsWordCharacter(text[end]) || IsInnerDash(text, end, at))) end++;
        return end;
    }

    /// <summary>Letters and digits with at least one digit; a word of capitals only where it is announced.</summary>
    private static bool IsReference(string text, int at, int end)
    {
        var letters = 0;
        var capitals = 0;
        var digits = 0;
        for (var place = at; place < end; place++)
        {
            var c = text[place];
            if (Letters.IsDigit(c)) digits++;
            else if (c is >= 'A' and <= 'Z') capitals++;
            else if (c is >= 'a' and <= 'z') letters++;
            else if (!IsDash(c)) return false;
        }

        return letters + capitals + digits is >= Shortest and <= Longest && (digits > 0 || (letters == 0 && IsAnnounced(text, at)));
    }

    private static bool IsAnnounced(string text, int at) => Announcement.Stands(text, at, Announcers) || BookingCode.IsAnnounced(text, at);

    private static bool IsInnerDash(string text, int at, int start) =>
        IsDash(text[at]) && at > start && at + 1 < text.Length && !IsDash(text[at - 1]) && BookingCode.IsWordCharacter(text[at + 1]);

    private static bool IsDash(char c) => c is '-' or '\u2010' or '\u2011';

    /// <summary>A handle, a part of an address, or an amount of money.</summary>
    private static bool IsOfSomethingElse(char before) => before is '@' or '/' or '.' or '$' or '€' or '£';
}
