namespace SocialCrm.Plugins.Text;

/// <summary>Recognises phone and card numbers by how many digits they have and how these are grouped.</summary>
internal static class DigitRun
{
    /// <summary>What stands in place of a phone number.</summary>
    public const string Phone = "[phone]";

    private const int LongestCard = 19;

    public static bool StartsAt(string text, int at) =>
        (Letters.IsDigit(text[at]) || (text[at] is '+' or '(' && at + 1 < text.Length && Letters.IsDigit(text[at + 1])))
        && (at == 0 || !(Letters.IsDigit(text[at - 1]) || Letters.IsLetter(text[at - 1]) || text[at - 1] is '$' or '€' or '£' or '#'));

    /// <summary>Returns where the run ends.</summary>
    public static int Read(string text, int at, out string? mask)
    {
        var digits = 0;
        var groups = 1;
        var lastGroup = 0;
        var end = at + (Letters.IsDigit(text[at]) ? 0 : 1);
        for (; end < text.Length; end++)
        {
            if (Letters.IsDigit(text[end]))
            {
                digits++;
                lastGroup++;
                continue;
            }

            var separator = SeparatorLength(text, end);
            if (separator == 0) break;
            groups++;
            lastGroup = 0;
            end += separator - 1;
        }

        mask = end < text.Length && Letters.IsLetter(text[end]) ? null : MaskOf(text, at, end, digits, groups, lastGroup);
        return end;
    }

    /// <summary>A space, dash or dot between two digits, or the end of an area code in brackets.</summary>
    private static int SeparatorLength(string text, int at)
    {
        var next = at;
        if (text[next] == ')') next++;
        if (next < text.Length && text[next] is ' ' or '-' or '.' or '\u00A0' or '\u2011') next++;
        if (next < text.Length && text[next] == '(') next++;
        return next > at && next < text.Length && Letters.IsDigit(text[next]) ? next - at : 0;
    }

    private static string? MaskOf(string text, int at, int end, int digits, int groups, int lastGroup)
    {
        if (digits is >= 13 and <= LongestCard && CardNumber.PassesCheckDigit(text, at, end)) return CardNumber.Masked;
        if (text[at] == '+' && digits is >= 8 and <= 15) return Phone;
        if (groups == 1) return digits switch { >= 13 => "[number]", >= 9 => Phone, _ => null };
        if (text[at] == '0' && digits is >= 9 and <= 13) return Phone;
        if (text[at] == '(' && digits is >= 9 and <= 12) return Phone;
        if (lastGroup == 4 && digits is 7 or 10 or 11 && groups == (digits == 11 ? 4 : digits == 10 ? 3 : 2)) return Phone;
        return digits >= 16 ? "[number]" : null;
    }
}
