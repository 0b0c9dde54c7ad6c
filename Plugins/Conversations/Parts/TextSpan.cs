using System;

namespace SocialCrm.Plugins.Conversations.Parts;

/// <summary>A word of a text: what stands between two white spaces.</summary>
/// <param name="To">The place after its last character.</param>
internal sealed record TextSpan(int From, int To)
{
    /// <summary>True when the word begins with a sign such as @, which may follow a dot.</summary>
    public bool Is(string text, char sign) =>
        text[From] == sign || (text[From] == '.' && To > From + 1 && text[From + 1] == sign);

    public bool IsLink(string text)
    {
        var word = Of(text);
        return word.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The rest after the dots that go on with an earlier post; null when nothing but dots is there.</summary>
    public TextSpan? WithoutDots(string text)
    {
        var from = From;
        while (from < To && text[from] is '.' or '…')
            from++;
        return from == To ? null : new TextSpan(from, To);
    }

    /// <summary>What follows an opening bracket or an ellipsis within the word, or the whole word.</summary>
    public TextSpan AfterGlue(string text)
    {
        for (var at = To - 1; at > From; at--)
        {
            if (text[at] is '(' or '[')
                return new TextSpan(at, To);
            if (text[at - 1] == '…' || (text[at - 1] == '.' && at - 2 >= From && text[at - 2] == '.'))
                return text[at] is >= '1' and <= '9' ? new TextSpan(at, To) : this;
        }

        return this;
    }

    public string Of(string text) => text.Substring(From, To - From);
}
