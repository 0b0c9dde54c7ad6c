using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Triage;

/// <summary>Finds the first topic of which a phrase stands in a post.</summary>
internal sealed class TopicMatch
{
    private readonly PostTokens _post;
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);

    private TopicMatch(PostTokens post)
    {
        _post = post;
        for (var at = 0; at < post.Count; at++)
        {
            var form = post.FormOf(at);
            if (!_places.TryGetValue(form, out var places)) _places.Add(form, places = []);
            places.Add(at);
        }
    }

    /// <summary>Null when no topic matches; the phrase is returned as the admin wrote it.</summary>
    public static TriageTopic? FirstOf(IReadOnlyList<TriageTopic> topics, PostTokens post, out string phrase)
    {
        phrase = "";
        if (topics.Count == 0) return null;
        var match = new TopicMatch(post);
        foreach (var topic in topics)
        {
            foreach (var candidate in topic.Phrases)
            {
                phrase = candidate;
                if (match.Holds(PostTokenizer.Read(candidate))) return topic;
            }
        }

        return null;
    }

    private bool Holds(PostTokens phrase)
    {
        if (phrase.Count == 0 || !_places.TryGetValue(phrase.FormOf(0), out var places)) return false;
        foreach (var place in places)
        {
            if (StandsAt(phrase, place)) return true;
        }

        return false;
    }

    private bool StandsAt(PostTokens phrase, int place)
    {
        if (place + phrase.Count > _post.Count) return false;
        for (var at = 1; at < phrase.Count; at++)
        {
            if (!Same(phrase, at, place + at)) return false;
        }

        return true;
    }

    private bool Same(PostTokens phrase, int at, int place)
    {
        var wanted = phrase[at];
        var found = _post[place];
        if (wanted.FormLength != found.FormLength) return false;
        for (var i = 0; i < wanted.FormLength; i++)
        {
            if (phrase.Forms[wanted.Form + i] != _post.Forms[found.Form + i]) return false;
        }

        return true;
    }
}
