using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Fairness;

/// <summary>Counts whom a post calls on besides us: the more there are, the more everybody waits for somebody else to answer (bystander effect).</summary>
public static class AccountsNamed
{
    /// <summary>Accounts after an @, each once, without ours and without those in what the author repeats from others.</summary>
    public static int In(string text, Channel channel)
    {
        if (text.IndexOf('@') < 0)
            return 0;
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var tokens = PostTokenizer.Read(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Kind == TokenKind.Handle && !token.IsQuoted && !IsInMailAddress(text, token.Start))
                named.Add(text.Substring(token.Start + 1, token.Length - 1));
        }

        return named.Count(handle => !IsOurs(handle, channel));
    }

    private static bool IsInMailAddress(string text, int at) => at > 0 && char.IsLetterOrDigit(text[at - 1]);

    private static bool IsOurs(string handle, Channel channel) => channel.IsOurs(new Author("", handle, null, null));
}
