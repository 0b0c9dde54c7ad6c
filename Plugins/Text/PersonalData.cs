using System;
using System.Text;

namespace SocialCrm.Plugins.Text;

/// <summary>Hides what identifies or pays for a customer, for places that many people read, such as a case's title.</summary>
public static class PersonalData
{
    /// <summary>
    /// Puts <c>[e-mail]</c>, <c>[phone]</c>, <c>[card]</c> (13 to 19 digits with a valid check digit), <c>[number]</c> (other long digit runs),
    /// <c>[document]</c> (passports, identity cards) and <c>[booking code]</c> in place of what has their shape; the rest stays as it is.
    /// </summary>
    public static string Mask(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        text = CardNumber.Mask(text);
        StringBuilder? masked = null;
        var copied = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = EndOf(text, at, copied, out var start, out var mask);
            if (mask is null)
            {
                at = end;
                continue;
            }

            masked ??= new StringBuilder(text.Length);
            masked.Append(text, copied, start - copied).Append(mask);
            copied = at = end;
        }

        return masked is null ? text : masked.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Puts <c>[card]</c> in place of card numbers; the rest stays as it is. For what is kept as it was posted: nobody needs them, and who stores them answers for them.</summary>
    public static string MaskCards(string text) => CardNumber.Mask(text ?? throw new ArgumentNullException(nameof(text)));

    /// <summary>Where the piece at a place ends; <paramref name="mask"/> is null for a piece that may be shown.</summary>
    private static int EndOf(string text, int at, int lowest, out int start, out string? mask)
    {
        start = at;
        mask = null;
        if (text[at] == '@') return MailAddress.Read(text, at, lowest, out start, out mask);
        if (DocumentNumber.StartsAt(text, at) && DocumentNumber.Read(text, at) is { } documentEnd)
        {
            mask = "[document]";
            return documentEnd;
        }

        if (DigitRun.StartsAt(text, at)) return DigitRun.Read(text, at, out mask);
        if (BookingCode.StartsAt(text, at)) return BookingCode.Read(text, at, out mask);
        return at + 1;
    }
}
