using System;
using System.Collections.Generic;
using System.Text;

namespace SocialCrm.Plugins.Conversations.Parts;

/// <summary>Puts what an author wrote in several posts into one text.</summary>
public static class MessageText
{
    /// <summary>UTF-16 units; longer than any text that one post may have.</summary>
    private const int Longest = 32000;

    /// <summary>The texts one after the other, without the mentions and dots with which the later ones go on.</summary>
    public static string Join(IEnumerable<string> texts)
    {
        var joined = new StringBuilder();
        foreach (var text in texts)
        {
            var next = joined.Length == 0 ? text.Trim() : Continuation(text);
            if (next.Length == 0)
                continue;
            if (joined.Length > 0)
                CloseUp(joined);
            joined.Append(next);
        }

        return Text.PostText.CutExact(joined.ToString(), Longest);
    }

    private static string Continuation(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] is '.' or '…')
                at++;
            else if (text[at] == '@')
                at = WordEnd(text, at);
            else
                break;
        }

        return text.Substring(at).TrimEnd();
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    /// <summary>Dots before a part say that the sentence goes on; after its end a new line begins.</summary>
    private static void CloseUp(StringBuilder joined)
    {
        var text = joined.ToString().TrimEnd();
        var bare = text.EndsWith("..", StringComparison.Ordinal) || text.EndsWith("…", StringComparison.Ordinal) ? text.TrimEnd('.', '…', ' ') : text;
        joined.Clear().Append(bare);
        var isSentence = bare.Length == text.Length && bare.Length > 0 && bare[bare.Length - 1] is '.' or '!' or '?';
        joined.Append(isSentence ? '\n' : ' ');
    }
}
