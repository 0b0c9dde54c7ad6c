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

    private readonly List<PhraseMatch> _matches = [];
    private readonly List<int> _contrasts = [];
    private PostTokens _tokens = new(0);
    private int[] _percent = [];
    private bool[] _negator = [];
    private bool[] _intensifier = [];

    /// <summary>Forgets the post before and reads another.</summary>
    public void Read(PostTokens tokens, int[] words, CueBook book)
    {
        _tokens = tokens;
        Clear(tokens.Count);
        book.Grammar.Find(tokens, words, _matches);
        foreach (var match in _matches) Apply(book[match.Phrase].Kind, match);
        HalveBeforeContrast();
    }

    /// <summary>Where the last contrast word stands; -1 when there is none.</summary>
    public int LastContrast => _contrasts.Count == 0 ? -1 : _contrasts[_contrasts.Count - 1];

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

    private void Clear(int count)
    {
        if (_percent.Length < count)
        {
            _percent = new int[count * 2];
            _negator = new bool[count * 2];
            _intensifier = new bool[count * 2];
        }

        _matches.Clear();
        _contrasts.Clear();
        Array.Clear(_negator, 0, count);
        Array.Clear(_intensifier, 0, count);
        for (var at = 0; at < count; at++) _percent[at] = Full;
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
        for (var at = from; at < _tokens.Count && (at == from || Connects(at)) && _percent[at] == Full; at++) _percent[at] = Conceded;
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
