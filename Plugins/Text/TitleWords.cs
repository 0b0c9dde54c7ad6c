using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Text;

/// <summary>The phrases that tell a greeting, a courtesy and the matter apart when a title is made.</summary>
internal sealed class TitleWords
{
    private static readonly Lazy<TitleWords> Shared = new(() => new TitleWords());

    private readonly Vocabulary _words = new();
    private readonly PhraseTable _phrases;
    private readonly List<string> _kinds = [];

    private TitleWords()
    {
        _phrases = new PhraseTable(_words);
        foreach (var row in PhraseRow.ReadAll("Text.Title.csv"))
        {
            _kinds.Add(row.Kind);
            foreach (var phrase in row.Phrases) _phrases.Add(phrase, _kinds.Count - 1);
        }
    }

    public static TitleWords Instance => Shared.Value;

    /// <summary>The kind of each token: <c>opening</c>, <c>courtesy</c>, <c>matter</c>, or null.</summary>
    public string?[] KindsOf(PostTokens tokens)
    {
        var numbers = new int[tokens.Count];
        for (var at = 0; at < numbers.Length; at++) numbers[at] = _words.NumberOf(tokens, at);
        var kinds = new string?[tokens.Count];
        foreach (var match in _phrases.Find(tokens, numbers))
        {
            for (var at = match.First; at <= match.Last; at++) kinds[at] = _kinds[match.Phrase];
        }

        return kinds;
    }
}
