using System;

namespace SocialCrm.Plugins.Text;

/// <summary>Names a case after what its customer wants.</summary>
public static class CaseTitle
{
    /// <summary>Length of the case's title column, in characters.</summary>
    public const int Maximum = 200;

    /// <summary>One line of at most <see cref="Maximum"/> characters, never empty.</summary>
    /// <param name="accountHandle">Handle of our own account, with or without @; empty when it has none.</param>
    public static string From(string text, string accountHandle)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (accountHandle is null) throw new ArgumentNullException(nameof(accountHandle));
        var line = text.Replace('\r', ' ').Replace('\n', ' ').Trim();
        return line.Length == 0 ? "Post without words" : PostText.Cut(line, Maximum);
    }
}
