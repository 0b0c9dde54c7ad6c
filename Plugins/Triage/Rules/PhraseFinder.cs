using System;
using System.Collections.Generic;

namespace SocialCrm.Plugins.Triage.Rules;

/// <summary>Finds which of many phrases stand in a post, in one pass over its words; a phrase inside a longer one is found too.</summary>
internal sealed class PhraseFinder
{
    private readonly Node _root = new();
    private int _count;

    /// <summary>Gives a phrase its number; equal phrases share one. -1 when it holds no word, or quotes, and so can never be found.</summary>
    public int Add(string phrase)
    {
        var words = PostWords.Of(phrase);
        if (words.Count == 0 || words.HasQuotation) return -1;

        var node = _root;
        for (var at = 0; at < words.Count; at++) node = node.Child(words[at], isFirst: at == 0);
        if (node.Phrase < 0) node.Phrase = _count++;
        return node.Phrase;
    }

    /// <summary>The numbers of the phrases that a post holds.</summary>
    public HashSet<int> In(PostWords post)
    {
        var found = new HashSet<int>();
        for (var first = 0; first < post.Count; first++) Follow(_root, post, first, first, found);
        return found;
    }

    private static void Follow(Node node, PostWords post, int first, int at, HashSet<int> found)
    {
        if (node.Phrase >= 0) found.Add(node.Phrase);
        if (at == post.Count) return;
        var word = post[at];
        // A phrase runs over the end of a sentence only where it was written with one.
        if (at == first || !word.StartsSentence) Step(node.Next, word, post, first, at, found);
        Step(node.NextSentence, word, post, first, at, found);
    }

    private static void Step(
        Dictionary<string, Node>? next, PostWords.Word word, PostWords post, int first, int at, HashSet<int> found)
    {
        if (next == null) return;
        if (next.TryGetValue(word.Form, out var child)) Follow(child, post, first, at + 1, found);
        else if (word.Plain != null && next.TryGetValue(word.Plain, out child)) Follow(child, post, first, at + 1, found);
    }

    private sealed class Node
    {
        public int Phrase { get; set; } = -1;

        public Dictionary<string, Node>? Next { get; private set; }

        public Dictionary<string, Node>? NextSentence { get; private set; }

        public Node Child(PostWords.Word word, bool isFirst)
        {
            var next = !isFirst && word.StartsSentence ? NextSentence ??= Empty() : Next ??= Empty();
            if (next.TryGetValue(word.Form, out var child)) return child;
            child = new Node();
            next.Add(word.Form, child);
            // The admin drew a word out as well: it is found where it stands plain.
            if (word.Plain != null && !next.ContainsKey(word.Plain)) next.Add(word.Plain, child);
            return child;
        }

        private static Dictionary<string, Node> Empty() => new(StringComparer.Ordinal);
    }
}
