using System.Text;

namespace SocialCrm.Plugins.Text;

/// <summary>Finds payment card numbers: 13 to 19 digits that satisfy the Luhn sum, in groups or in one piece, whatever stands around them.</summary>
internal static class CardNumber
{
    public const string Masked = "[card]";

    private const int Shortest = 13;
    private const int Longest = 19;

    /// <summary>A card with its expiry date and security code; more digits in a row are a list of numbers.</summary>
    private const int LongestRun = 27;

    /// <summary>The most spaces and dashes between two groups, as in "4111 - 1111".</summary>
    private const int WidestGap = 3;

    /// <summary>The text with <see cref="Masked"/> in place of every card number.</summary>
    public static string Mask(string text)
    {
        StringBuilder? masked = null;
        var copied = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!Letters.IsDigit(text[at]))
                continue;
            var run = RunEnd(text, at, out var digits);
            for (; at < run && digits is >= Shortest and <= LongestRun; at++)
            {
                if (!StartsGroup(text, at) || LongestAt(text, at, run) is not { } end)
                    continue;
                masked ??= new StringBuilder(text.Length);
                masked.Append(text, copied, at - copied).Append(Masked);
                copied = end;
                at = end - 1;
            }

            at = run;
        }

        return masked is null ? text : masked.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The Luhn sum that card numbers satisfy, over the digits of a range.</summary>
    public static bool PassesCheckDigit(string text, int start, int end)
    {
        var sum = 0;
        var doubles = false;
        for (var i = end - 1; i >= start; i--)
        {
            if (!Letters.IsDigit(text[i])) continue;
            var digit = text[i] - '0';
            if (doubles) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
            sum += digit;
            doubles = !doubles;
        }

        return sum % 10 == 0;
    }

    private static bool StartsGroup(string text, int at) => Letters.IsDigit(text[at]) && (at == 0 || !Letters.IsDigit(text[at - 1]));

    /// <summary>Where the groups of digits that begin here end.</summary>
    private static int RunEnd(string text, int start, out int digits)
    {
        digits = 0;
        var end = start;
        for (var at = start; at < text.Length && at - end <= WidestGap; at++)
        {
            if (Letters.IsDigit(text[at]))
            {
                digits++;
                end = at + 1;
            }
            else if (text[at] is not (' ' or '-' or '\u00A0' or '\u2011'))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Where the longest card number that starts here ends; an expiry date behind it belongs to the run but not to the number.</summary>
    private static int? LongestAt(string text, int start, int run)
    {
        int? found = null;
        var digits = 0;
        for (var at = start; at < run && digits <= Longest; at++)
        {
            if (!Letters.IsDigit(text[at]))
                continue;
            digits++;
            var endsGroup = at + 1 == run || !Letters.IsDigit(text[at + 1]);
            if (endsGroup && digits is >= Shortest and <= Longest && PassesCheckDigit(text, start, at + 1))
                found = at + 1;
        }

        return found;
    }
}
