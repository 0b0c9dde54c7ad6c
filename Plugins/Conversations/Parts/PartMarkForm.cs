namespace SocialCrm.Plugins.Conversations.Parts;

/// <summary>How one mark is written, apart from where it stands.</summary>
/// <param name="IsBracketed">In round, square or curly brackets, which no fraction or date is at the end of a text.</param>
/// <param name="HasKeyword">"part", "pt" or "parte" stands before the number.</param>
/// <param name="IsFraction">Number and count are parted by a slash.</param>
/// <param name="IsSetOff">A colon or the like follows the mark.</param>
internal sealed record PartMarkForm(PartMark Mark, bool IsBracketed, bool HasKeyword, bool IsFraction, bool IsSetOff)
{
    private const int Most = 25;

    /// <summary>"1/n": whoever writes so means parts.</summary>
    public bool IsOpenFraction => IsFraction && Mark.Count == null;

    /// <summary>Ratings are out of 5 or 10.</summary>
    public bool MayBeRating => IsBareFraction && Mark.Count is 5 or 10;

    /// <summary>More parts than anybody writes, and days that a month has.</summary>
    public bool MayBeDate => IsBareFraction && Mark.Count > 9;

    private bool IsBareFraction => IsFraction && !IsBracketed && !HasKeyword;

    /// <summary>Reads the words of a possible mark; null when they are none.</summary>
    public static PartMarkForm? Read(string words)
    {
        var end = words.Length;
        while (end > 0 && IsSetOffSign(words[end - 1]))
            end--;
        var body = words.Substring(0, end);
        var isBracketed = body.Length > 2 && IsPair(body[0], body[body.Length - 1]);
        if (isBracketed)
            body = body.Substring(1, body.Length - 2).Trim();
        var isSetOff = end < words.Length;
        if (!isBracketed && body.Length > 1 && body[body.Length - 1] == ')')
        {
            isSetOff = true;
            body = body.Substring(0, body.Length - 1);
        }

        return Read(new PartMarkScan(body), isBracketed, isSetOff);
    }

    private static PartMarkForm? Read(PartMarkScan scan, bool isBracketed, bool isSetOff)
    {
        var hasKeyword = scan.TakeKeyword();
        if (scan.TakeNumber() is not { } number || number > Most)
            return null;
        if (scan.IsAtEnd)
            return hasKeyword ? new PartMarkForm(new PartMark(number, null), isBracketed, true, false, isSetOff) : null;

        var isFraction = scan.TakeSlash(isBracketed || hasKeyword);
        if (!isFraction && !scan.TakeOf())
            return null;
        if (isFraction && scan.TakeUnknown() && scan.IsAtEnd)
            return new PartMarkForm(new PartMark(number, null), isBracketed, hasKeyword, true, isSetOff);
        return scan.TakeNumber() is { } count && scan.IsAtEnd && IsPart(number, count)
            ? new PartMarkForm(new PartMark(number, count), isBracketed, hasKeyword, isFraction, isSetOff)
            : null;
    }

    /// <summary>9/11 is a day, 10/10 the best of ratings, 7/24 means at any time.</summary>
    private static bool IsPart(int number, int count) =>
        count is > 1 and <= Most
        && number <= count
        && !(number == 9 && count == 11)
        && !(number == 10 && count == 10)
        && !(number == 7 && count == 24);

    private static bool IsSetOffSign(char c) => c is ':' or '.' or ',' or '-' or '–' or '—' or '|' or '…';

    private static bool IsPair(char open, char close) => open switch
    {
        '(' => close == ')',
        '[' => close == ']',
        '{' => close == '}',
        _ => false,
    };
}
