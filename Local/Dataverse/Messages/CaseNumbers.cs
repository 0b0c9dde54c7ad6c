using System.Globalization;
using System.Threading;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Case numbers of the platform's form CAS-00001-K5T9M2, the same in every run.</summary>
internal sealed class CaseNumbers
{
    private const string Letters = "0123456789ABCDEFGHJKLMNPQRSTVWXYZ";
    private const int SuffixLength = 6;

    private int _last;

    /// <summary>The next number. One that is taken by a request that fails is not given again, as on the platform.</summary>
    public string Next()
    {
        var number = Interlocked.Increment(ref _last);
        return string.Create(CultureInfo.InvariantCulture, $"CAS-{number:D5}-{Suffix(number)}");
    }

    /// <summary>Looks random like the platform's, by multiplying with a large odd number; follows from the number alone.</summary>
    private static string Suffix(int number)
    {
        var rest = unchecked((ulong)number * 0x9E3779B97F4A7C15) >> 16;
        return string.Create(SuffixLength, rest, static (text, value) =>
        {
            for (var i = 0; i < text.Length; i++, value /= (ulong)Letters.Length)
                text[i] = Letters[(int)(value % (ulong)Letters.Length)];
        });
    }
}
