using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Plugins.Triage;

/// <summary>All that the cues say about one post, before anything is decided. Its memory serves the thread's next post after it is disposed.</summary>
internal sealed class PostReading : IDisposable
{
    private const int LongestCue = 60;

    private const int PraiseReach = 3;
    private const int AngerReach = 2;
    private const int OtherReach = 1;

    /// <summary>The same cue counts this often at most, so that repeating a word does not outweigh all others.</summary>
    private const int CountsAtMost = 2;

    /// <summary>Memory for longer posts is given back: they are rare, and a server has many threads.</summary>
    private const int LongestKept = 4000;

    private const int UsualLength = 300;

    [ThreadStatic]
    private static PostReading? _spare;

    private readonly CueBook _book = CueBook.Instance;
    private readonly SentenceWeights _weights = new();
    private readonly WordCounts _counts = new();
    private readonly List<PhraseMatch> _matches = [];
    private readonly List<Finding> _meaning = [];
    private readonly List<Finding> _stakes = [];
    private readonly List<Finding> _replies = [];
    private int[] _words = new int[64];

    private PostReading()
    {
    }

    public PostTokens Tokens { get; } = new(UsualLength);

    /// <summary>What the model sees of the post.</summary>
    public FeatureBuffer Features { get; } = new();

    public PostShape Shape { get; } = new();

    /// <summary>Where a model writes its shares, in the order of <see cref="ToneLabel"/>.</summary>
    public int[] ToneShares { get; } = new int[ModelFile.Tones];

    /// <summary>Where a model writes its shares, in the order of <see cref="Intent"/>.</summary>
    public int[] IntentShares { get; } = new int[ModelFile.Intents];

    /// <summary>What the cues for meaning add up to.</summary>
    public Scores Scores { get; } = new();

    /// <summary>The last contrast word, as a token; -1 when there is none.</summary>
    public int LastContrast => _weights.LastContrast;

    public List<Finding> Meaning => _meaning;

    public List<Finding> Stakes => _stakes;

    public List<Finding> Replies => _replies;

    public static PostReading Of(string text)
    {
        var reading = _spare ?? new PostReading();
        _spare = null;
        reading.Read(text);
        return reading;
    }

    public void Dispose()
    {
        if (Tokens.Capacity <= LongestKept) _spare = this;
    }

    /// <summary>True at the start of a sentence or clause, handles not counted.</summary>
    public bool StartsClause(int token) =>
        token == 0 || Tokens[token].BreakBefore != TokenBreak.None || Tokens[token - 1].Kind == TokenKind.Handle;

    /// <summary>The token may be a name, which the model does not see.</summary>
    public bool IsName(string text, int token) => NameGuess.Is(text, in Tokens[token], _words[token]);

    /// <summary>The normal form of the words that were found.</summary>
    public string WordsOf(in Finding finding) => PostText.CutExact(Tokens.FormsOf(finding.First, finding.Last), LongestCue);

    private void Read(string text)
    {
        PostTokenizer.Read(text, Tokens);
        Shape.Read(text, Tokens);
        Number();
        _weights.Read(Tokens, _words, _book);
        Find(_book.Meaning, _meaning);
        Find(_book.Stakes, _stakes);
        Find(_book.Replies, _replies);
        RuleScores.AddUp(this);
        Features.Clear();
        GramReader.Read(text, Tokens, _words, Features);
        FactReader.Read(this, Features);
    }

    /// <summary>Quoted words are those of somebody else and match no cue.</summary>
    private void Number()
    {
        if (_words.Length < Tokens.Count) _words = new int[Tokens.Count * 2];
        for (var at = 0; at < Tokens.Count; at++) _words[at] = Tokens[at].IsQuoted ? Vocabulary.Unknown : _book.Words.NumberOf(Tokens, at);
    }

    private void Find(PhraseTable table, List<Finding> findings)
    {
        findings.Clear();
        _matches.Clear();
        _counts.Clear();
        table.Find(Tokens, _words, _matches);
        foreach (var match in _matches)
        {
            if (_counts.Add(HashOf(match)) >= CountsAtMost) continue;
            var cue = _book[match.Phrase];
            var isNegated = _weights.IsNegated(match.First, ReachOf(cue.Kind));
            findings.Add(new Finding(cue, match.First, match.Last, cue.Weight * _weights.PercentAt(match.First), isNegated));
        }
    }

    private uint HashOf(PhraseMatch match)
    {
        var hash = 2166136261;
        for (var at = match.First; at <= match.Last; at++)
        {
            ref readonly var token = ref Tokens[at];
            hash = unchecked((hash ^ ' ') * 16777619);
            for (var letter = token.Form; letter < token.Form + token.FormLength; letter++) hash = unchecked((hash ^ Tokens.Forms[letter]) * 16777619);
        }

        return hash;
    }

    private static int ReachOf(CueKind kind) =>
        kind switch
        {
            CueKind.Praise => PraiseReach,
            CueKind.Anger or CueKind.Urgency => AngerReach,
            _ => OtherReach,
        };
}
