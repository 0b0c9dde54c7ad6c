using System.Collections.Generic;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Triage;

/// <summary>All that the cues say about one post, before anything is decided.</summary>
internal sealed class PostReading
{
    private const int LongestCue = 60;

    private const int PraiseReach = 3;
    private const int AngerReach = 2;
    private const int OtherReach = 1;

    /// <summary>The same cue counts this often at most, so that repeating a word does not outweigh all others.</summary>
    private const int CountsAtMost = 2;

    private readonly CueBook _book;
    private readonly int[] _words;

    private PostReading(string text, CueBook book)
    {
        _book = book;
        Tokens = PostTokenizer.Read(text);
        _words = Number();
        var weights = new SentenceWeights(Tokens, _words, book);
        Meaning = Find(book.Meaning, weights);
        Stakes = Find(book.Stakes, weights);
        Replies = Find(book.Replies, weights);
    }

    public PostTokens Tokens { get; }

    public IReadOnlyList<Finding> Meaning { get; }

    public IReadOnlyList<Finding> Stakes { get; }

    public IReadOnlyList<Finding> Replies { get; }

    /// <summary>The author's own words and numbers, quotations left out.</summary>
    public int WordCount { get; private set; }

    /// <summary>Words that stand in any cue; a post without one may be in a language that the cues do not know.</summary>
    public int KnownWordCount { get; private set; }

    public int LinkCount { get; private set; }

    public int EmojiCount { get; private set; }

    public bool HasQuestionMark { get; private set; }

    public bool HasQuotation { get; private set; }

    public static PostReading Of(string text) => new(text, CueBook.Instance);

    /// <summary>True at the start of a sentence or clause, handles not counted.</summary>
    public bool StartsClause(int token) =>
        token == 0 || Tokens[token].BreakBefore != TokenBreak.None || Tokens[token - 1].Kind == TokenKind.Handle;

    private int[] Number()
    {
        var words = new int[Tokens.Count];
        for (var at = 0; at < words.Length; at++)
        {
            if (Tokens[at].IsQuoted) HasQuotation = true;
            else words[at] = _book.Words.NumberOf(Tokens, at);
            Count(Tokens[at], words[at]);
        }

        return words;
    }

    private void Count(PostToken token, int word)
    {
        if (token.Kind == TokenKind.Link) LinkCount++;
        if (token.IsQuoted) return;
        if (token.Kind == TokenKind.Emoji) EmojiCount++;
        if (token.Kind == TokenKind.Mark && Tokens.Forms[token.Form] == '?') HasQuestionMark = true;
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Money)) return;
        WordCount++;
        if (word != Vocabulary.Unknown) KnownWordCount++;
    }

    private List<Finding> Find(PhraseTable table, SentenceWeights weights)
    {
        var findings = new List<Finding>();
        var counts = new Dictionary<string, int>(System.StringComparer.Ordinal);
        foreach (var match in table.Find(Tokens, _words))
        {
            var cue = _book[match.Phrase];
            var words = PostText.CutExact(Tokens.FormsOf(match.First, match.Last), LongestCue);
            counts.TryGetValue(words, out var count);
            if (count == CountsAtMost) continue;
            counts[words] = count + 1;
            var isNegated = weights.IsNegated(match.First, ReachOf(cue.Kind));
            findings.Add(new Finding(cue, words, match.First, match.Last, cue.Weight * weights.PercentAt(match.First), isNegated));
        }

        return findings;
    }

    private static int ReachOf(CueKind kind) =>
        kind switch
        {
            CueKind.Praise => PraiseReach,
            CueKind.Anger or CueKind.Urgency => AngerReach,
            _ => OtherReach,
        };
}
