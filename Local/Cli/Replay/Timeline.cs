using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Replay;

/// <summary>Puts events into the order in which they happened, the same for every order of lines.</summary>
internal static class Timeline
{
    /// <summary>By time; at the same second a post comes before its answers, before edits, before deletions.</summary>
    public static IReadOnlyList<ReplayEvent> Order(IEnumerable<ReplayEvent> events)
    {
        var all = events.ToList();
        var posts = new Dictionary<(string, string, string), PostAppeared>();
        foreach (var post in all.OfType<PostAppeared>())
            posts.TryAdd((post.Network, post.Account, post.PostId), post);
        return
        [
            .. all.OrderBy(e => e.At)
                .ThenBy(KindOf)
                .ThenBy(e => e is PostAppeared post ? AnswersAbove(post, posts) : 0)
                .ThenBy(e => e.Network, StringComparer.Ordinal)
                .ThenBy(e => e.Account, StringComparer.Ordinal)
                // Networks count ids up: 9 was before 10.
                .ThenBy(e => e.PostId.Length)
                .ThenBy(e => e.PostId, StringComparer.Ordinal),
        ];
    }

    private static int KindOf(ReplayEvent e) => e switch
    {
        PostAppeared => 0,
        PostEdited => 1,
        _ => 2,
    };

    private static int AnswersAbove(PostAppeared post, Dictionary<(string, string, string), PostAppeared> posts)
    {
        var above = 0;
        var current = post;
        // A file may hold posts that answer each other in a circle.
        while (above < posts.Count
               && current.InReplyTo is { } parent
               && posts.TryGetValue((current.Network, current.Account, parent), out var found)
               && found.At == post.At)
        {
            above++;
            current = found;
        }
        return above;
    }
}
