using System;
using System.Text;

namespace SocialCrm.Plugins.Text;

/// <summary>A post taken apart into tokens with normal forms, so that cues match whatever the spelling.</summary>
internal sealed class PostTokens
{
    private PostToken[] _tokens = new PostToken[32];

    public PostTokens(int textLength) => Forms = new char[textLength + 16];

    /// <summary>How many characters of normal forms fit without more memory.</summary>
    public int Capacity => Forms.Length;

    /// <summary>The normal forms of all tokens, one after the other.</summary>
    public char[] Forms { get; private set; }

    /// <summary>How much of <see cref="Forms"/> is in use.</summary>
    public int FormsLength { get; private set; }

    public int Count { get; private set; }

    public ref readonly PostToken this[int index] => ref _tokens[index];

    /// <summary>Makes room for another post.</summary>
    public void Clear()
    {
        Count = 0;
        FormsLength = 0;
    }

    public void Add(in PostToken token)
    {
        if (Count == _tokens.Length) Array.Resize(ref _tokens, Count * 2);
        _tokens[Count++] = token;
    }

    public void AppendForm(char c)
    {
        if (FormsLength == Forms.Length)
        {
            var larger = Forms;
            Array.Resize(ref larger, FormsLength * 2);
            Forms = larger;
        }

        Forms[FormsLength++] = c;
    }

    public void RemoveLast() => FormsLength--;

    /// <summary>The normal form of one token.</summary>
    public string FormOf(int index) => new(Forms, _tokens[index].Form, _tokens[index].FormLength);

    /// <summary>The normal forms of some tokens in a row, parted by spaces.</summary>
    public string FormsOf(int first, int last)
    {
        var words = new StringBuilder();
        for (var at = first; at <= last; at++)
        {
            if (at > first) words.Append(' ');
            words.Append(Forms, _tokens[at].Form, _tokens[at].FormLength);
        }

        return words.ToString();
    }
}
