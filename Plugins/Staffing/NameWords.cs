using System.Collections.Generic;
using System.Linq;
using System.Text;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Staffing;

/// <summary>The words of a text in the form in which names are compared: small letters without accents, and no "'s" at the end.</summary>
internal sealed class NameWords
{
    private static readonly char[] Dashes = { '-', '\u2013', '\u2014', '~' };

    private readonly string _text;
    private readonly PostTokens _tokens;
    private readonly List<string> _words = new List<string>();

    public NameWords(string text)
    {
        _text = text;
        _tokens = PostTokenizer.Read(text);
        for (var at = 0; at < _tokens.Count; at++)
            _words.Add(WordOf(_tokens[at]));
    }

    public int Count => _words.Count;

    public string this[int index] => _words[index];

    /// <summary>The words of a name or phrase, in their order.</summary>
    public static IReadOnlyList<string> Of(string phrase) => new NameWords(phrase)._words;

    /// <summary>Somebody else wrote the word.</summary>
    public bool IsQuoted(int index) => _tokens[index].IsQuoted;

    public bool StartsSentence(int index) => index == 0 || _tokens[index].BreakBefore == TokenBreak.Sentence;

    public bool StartsClause(int index) => index == 0 || _tokens[index].BreakBefore != TokenBreak.None;

    /// <summary>Neither a mark nor an emoji.</summary>
    public bool IsWord(int index) => _words[index].Any(char.IsLetterOrDigit);

    /// <summary>A dash parts the word from what is before it, as before a signature.</summary>
    public bool FollowsDash(int index)
    {
        var from = index == 0 ? 0 : _tokens[index - 1].Start + _tokens[index - 1].Length;
        return _text.IndexOfAny(Dashes, from, _tokens[index].Start - from) >= 0;
    }

    /// <summary>A capital letter followed by a small one.</summary>
    public bool IsCapital(int index)
    {
        var token = _tokens[index];
        return token.Length > 1 && char.IsUpper(_text[token.Start]) && !char.IsUpper(_text[token.Start + 1]);
    }

    /// <summary>Whether all of some words stand from a place on.</summary>
    public bool StandAt(int index, IReadOnlyList<string> words)
    {
        if (words.Count == 0 || index + words.Count > Count)
            return false;
        for (var at = 0; at < words.Count; at++)
        {
            if (_words[index + at] != words[at] || IsQuoted(index + at))
                return false;
        }

        return true;
    }

    /// <summary>Where some words stand in a row; -1 when they do not.</summary>
    public int IndexOf(IReadOnlyList<string> words)
    {
        for (var at = 0; at < Count; at++)
        {
            if (StandAt(at, words))
                return at;
        }

        return -1;
    }

    /// <summary>The text from one word to another, with what stands between them and the marks that follow.</summary>
    public string Between(int first, int last)
    {
        var start = _tokens[first].Start;
        var end = last + 1 < Count ? _tokens[last + 1].Start : _text.Length;
        return _text.Substring(start, end - start).Trim();
    }

    private string WordOf(in PostToken token)
    {
        var word = new StringBuilder(token.Length);
        for (var at = token.Start; at < token.Start + token.Length; at++)
        {
            if (Letters.IsApostrophe(_text[at]) && at >= token.Start + token.Length - 2)
                break;
            if (!Letters.IsIgnorable(_text[at]) && !Letters.IsApostrophe(_text[at]))
                word.Append(Letters.Fold(_text[at]));
        }

        return word.ToString();
    }
}
