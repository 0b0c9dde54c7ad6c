using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Triage;

/// <summary>How much each token of a post counts, and where it is negated or strengthened: the grammar of "thanks, but".</summary>
internal sealed class SentenceWeights
{
    private const int Full = 100;
    private const int BeforeContrast = 50;
    private const int Conceded = 40;
    private const int Strengthened = 130;

    private readonly PostTokens _tokens;
    private readonly int[] _percent;
    private readonly bool[] _negator;
    private readonly bool[] _intensifier;
    private readonly List<int> _contrasts = [];

    public SentenceWeights(PostTokens tokens, int[] words, CueBook book)
    {
        _tokens = tokens;
        _percent = new int[tokens.Count];
        _negator = new bool[tokens.Count];
        _intensifier = new bool[tokens.Count];
        for (var at = 0; at < _percent.Length; at++) _percent[at] = Full;
        foreach (var match in book.Grammar.Find(tokens, words)) Apply(book[match.Phrase].Kind, match);
        HalveBeforeContrast();
    }

    /// <summary>The percentage at which a cue counts.</summary>
    public int PercentAt(int first) =>
        first > 0 && _intensifier[first - 1] && Connects(first) ? _percent[first] * Strengthened / Full : _percent[first];

    /// <summary>True when a negator stands at most <paramref name="reach"/> words before, in the same clause.</summary>
    public bool IsNegated(int first, int reach)
    {
        for (var at = first; at > 0 && first - at < reach && Connects(at); at--)
        {
            if (_negator[at - 1]) return true;
        }

        return false;
    }

    private bool Connects(int at) => _tokens[at].BreakBefore == TokenBreak.None;

    private void Apply(CueKind kind, PhraseMatch match)
    {
        switch (kind)
        {
            case CueKind.Negator:
                _negator[match.Last] = true;
                break;
            case CueKind.Intensifier:
                _intensifier[match.Last] = true;
                break;
            case CueKind.Contrast:
                _contrasts.Add(match.First);
                break;
            case CueKind.Concession:
                Concede(match.First);
                break;
        }
    }

    private void Concede(int from)
    {
        for (var at = from; at < _percent.Length && (at == from || Connects(at)) && _percent[at] == Full; at++) _percent[at] = Conceded;
    }

    private void HalveBeforeContrast()
    {
        var done = 0;
        foreach (var contrast in _contrasts)
        {
            var from = Math.Max(done, SentenceStart(contrast, done));
            for (var at = from; at < contrast; at++) _percent[at] = Math.Min(_percent[at], BeforeContrast);
            done = contrast;
        }
    }

    /// <summary>A sentence that opens with the contrast word contrasts with the sentence before it.</summary>
    private int SentenceStart(int contrast, int lowest)
    {
        var at = contrast;
        if (at > 0 && _tokens[at].BreakBefore == TokenBreak.Sentence) at--;
        while (at > lowest && _tokens[at].BreakBefore != TokenBreak.Sentence) at--;
        return at;
    }
}
