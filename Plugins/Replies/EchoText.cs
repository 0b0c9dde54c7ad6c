using System;
using System.Linq;

namespace SocialCrm.Plugins.Replies;

/// <summary>Recognises our own words when they come back from a network.</summary>
public static class EchoText
{
    private static readonly char[] Spaces = [' ', '\t', '\r', '\n', '\u00A0'];

    /// <summary>Networks shorten links, put handles in front and change spaces; the other words are the same.</summary>
    public static bool IsSame(string sent, string cameBack)
    {
        var words = Words(sent);
        return words.Length > 0 && words == Words(cameBack);
    }

    private static string Words(string text) => string.Join(" ", text
        .Split(Spaces, StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word[0] != '@' && word.IndexOf("://", StringComparison.Ordinal) < 0));
}
