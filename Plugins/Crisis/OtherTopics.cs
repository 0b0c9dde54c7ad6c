using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Crisis;

/// <summary>Tells topics that belong to a cause from what a customer wrote about besides.</summary>
public sealed class OtherTopics
{
    /// <summary>A topic that one post in five mentions belongs to the cause.</summary>
    private const int OneIn = 5;

    private const int Fewest = 2;

    private readonly IReadOnlyList<TriageTopic> _others;

    /// <param name="related">Names of topics that belong to the cause.</param>
    public OtherTopics(IReadOnlyList<TriageTopic> topics, Guid causeId, IReadOnlyCollection<string> related) => _others = topics
        .Where(topic => topic.Id != causeId && !related.Contains(topic.Name, StringComparer.OrdinalIgnoreCase))
        .ToList();

    /// <summary>The name of another topic that a text mentions, or null.</summary>
    public string? In(string text) => TopicMatch.FirstOf(_others, PostTokenizer.Read(text), out _)?.Name;

    /// <summary>The name of another topic that has this id, or null.</summary>
    public string? Named(Guid? topicId) => _others.FirstOrDefault(topic => topic.Id == topicId)?.Name;

    /// <summary>The names of the topics that many posts on a cause mention too, in the order of the topics.</summary>
    /// <param name="texts">Of posts on the cause.</param>
    public static IReadOnlyList<string> Related(IReadOnlyList<TriageTopic> topics, Guid causeId, IReadOnlyList<string> texts)
    {
        var posts = texts.Select(PostTokenizer.Read).ToList();
        return topics
            .Where(topic => topic.Id != causeId)
            .Where(topic => posts.Count(post => TopicMatch.FirstOf(new[] { topic }, post, out _) != null) is var count
                && count >= Fewest && count * OneIn >= posts.Count)
            .Select(topic => topic.Name)
            .ToList();
    }
}
