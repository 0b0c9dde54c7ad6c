using System.Text;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Identity;

/// <summary>Makes two spellings of one phone number comparable.</summary>
public static class PhoneNumber
{
    private const int Shortest = 8;
    private const int Longest = 15;
    private const string TrunkZero = "(0)";
    private const string InternationalPrefix = "00";

    /// <summary>
    /// The digits alone, without a leading 00 or + and without a trunk zero in brackets; null when there are fewer than 8 or more than 15.
    /// A national number and its international form have different keys, because nothing says which country is meant.
    /// </summary>
    public static string? Key(string? number)
    {
        var digits = new StringBuilder();
        foreach (var c in (number ?? "").Replace(TrunkZero, ""))
        {
            if (Letters.IsDigit(c))
                digits.Append(c);
        }

        var key = digits.ToString();
        if (key.StartsWith(InternationalPrefix, System.StringComparison.Ordinal))
            key = key.Substring(InternationalPrefix.Length);
        return key.Length is >= Shortest and <= Longest ? key : null;
    }
}
