namespace SocialCrm.Plugins.Text;

/// <summary>Recognises an e-mail address around its @.</summary>
internal static class MailAddress
{
    public const string Mask = "[e-mail]";

    /// <summary>Returns where the reading goes on: after the address, or after the @ when it is none (a handle, for example).</summary>
    public static int Read(string text, int at, int lowest, out int start, out string? mask)
    {
        start = at;
        mask = null;
        while (start > lowest && IsLocal(text[start - 1])) start--;
        var end = at + 1;
        var lastDot = -1;
        for (; end < text.Length && (IsDomain(text[end]) || IsInnerDot(text, end)); end++)
        {
            if (text[end] == '.') lastDot = end;
        }

        if (start == at || lastDot < 0 || end - lastDot < 3) return at + 1;
        mask = Mask;
        return end;
    }

    private static bool IsLocal(char c) => IsDomain(c) || c is '.' or '_' or '%' or '+';

    private static bool IsDomain(char c) => Letters.IsDigit(c) || c == '-' || (c < 128 && Letters.IsLetter(c));

    private static bool IsInnerDot(string text, int at) => text[at] == '.' && at + 1 < text.Length && IsDomain(text[at + 1]);
}
