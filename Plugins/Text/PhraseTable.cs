using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Text;

/// <summary>Finds many phrases in a post at once.</summary>
/// <remarks>
/// A phrase is words parted by spaces. <c>a/b</c> is either word, <c>#</c> any number, <c>$</c> an amount of money,
/// and <c>..</c> up to three words of any kind. No phrase runs over the end of a sentence.
/// </remarks>
internal sealed class PhraseTable
{
    private const string Gap = "..";

    private const int LongestGap = 3;

    private readonly Vocabulary _words;
    private readonly Dictionary<long, int> _next = [];
    private readonly List<int> _afterGap = [0];
    private readonly List<int> _phrase = [-1];

    // The node after the first word, by the word's number: most words of a post begin no phrase, and this tells it fastest.
    private int[] _first = [];

    public PhraseTable(Vocabulary words) => _words = words;

    /// <summary>Adds a phrase under a number of the caller's; of two equal phrases the first stays.</summary>
    public void Add(string phrase, int number)
    {
        var nodes = new List<int> { 0 };
        foreach (var part in phrase.Split(' ')) nodes = part == Gap ? StepOverGap(nodes) : Step(nodes, part);
        foreach (var node in nodes)
        {
            if (_phrase[node] < 0) _phrase[node] = number;
        }
    }

    /// <summary>
    /// The longest match at each token, except those inside a longer one. <paramref name="numbers"/> are the tokens' words;
    /// <see cref="Vocabulary.Unknown"/> stands also for a token that must not match.
    /// </summary>
    public List<PhraseMatch> Find(PostTokens tokens, int[] numbers)
    {
        var found = new List<PhraseMatch>();
        Find(tokens, numbers, found);
        return found;
    }

    /// <summary>Adds the matches to a list of the caller's.</summary>
    public void Find(PostTokens tokens, int[] numbers, List<PhraseMatch> found)
    {
        var covered = -1;
        for (var first = 0; first < tokens.Count; first++)
        {
            if (numbers[first] >= _first.Length || _first[numbers[first]] == 0) continue;
            var best = new PhraseMatch(-1, first, first - 1);
            Follow(tokens, numbers, _first[numbers[first]], first + 1, ref best);
            if (best.Phrase < 0 || best.Last <= covered) continue;
            covered = best.Last;
            found.Add(best);
        }
    }

    private void Follow(PostTokens tokens, int[] numbers, int node, int at, ref PhraseMatch best)
    {
        if (_phrase[node] >= 0 && at - 1 > best.Last) best = new PhraseMatch(_phrase[node], best.First, at - 1);
        if (!CanStandAt(tokens, at, best.First)) return;
        if (_next.TryGetValue(Key(node, numbers[at]), out var next)) Follow(tokens, numbers, next, at + 1, ref best);
        if (_afterGap[node] == 0) return;
        for (var skipped = 0; skipped <= LongestGap && CanStandAt(tokens, at + skipped, best.First); skipped++)
        {
            if (_next.TryGetValue(Key(_afterGap[node], numbers[at + skipped]), out next))
                Follow(tokens, numbers, next, at + skipped + 1, ref best);
        }
    }

    private static bool CanStandAt(PostTokens tokens, int at, int first) =>
        at < tokens.Count && (at == first || tokens[at].BreakBefore != TokenBreak.Sentence);

    private List<int> Step(List<int> nodes, string part)
    {
        var next = new List<int>();
        foreach (var node in nodes)
        {
            foreach (var word in part.Split('/')) next.Add(Child(node, _words.Add(word)));
        }

        return next;
    }

    private List<int> StepOverGap(List<int> nodes)
    {
        var next = new List<int>();
        foreach (var node in nodes)
        {
            if (_afterGap[node] == 0) _afterGap[node] = NewNode();
            next.Add(_afterGap[node]);
        }

        return next;
    }

    private int Child(int node, int word)
    {
        if (_next.TryGetValue(Key(node, word), out var child)) return child;
        child = NewNode();
        _next.Add(Key(node, word), child);
        if (node == 0) SetFirst(word, child);
        return child;
    }

    private void SetFirst(int word, int node)
    {
        if (_first.Length <= word) Array.Resize(ref _first, word * 2 + 1);
        _first[word] = node;
    }

    private int NewNode()
    {
        _afterGap.Add(0);
        _phrase.Add(-1);
        return _phrase.Count - 1;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
