using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Crisis;

/// <summary>Finds the declared crisis that a post is about, also when its first topic is another one.</summary>
public static class CrisisCause
{
    /// <summary>Null when there is none. Costs nothing while no crisis is declared.</summary>
    /// <param name="said">The whole message.</param>
    /// <param name="topicId">The topic that triage found.</param>
    public static Guid? Of(string said, Guid? topicId, IReadOnlyList<TriageTopic> topics)
    {
        var live = topics.Where(topic => topic.CrisisId != null).ToList();
        if (live.Count == 0)
            return null;
        var own = live.Find(topic => topic.Id == topicId);
        return (own ?? TopicMatch.FirstOf(live, PostTokenizer.Read(said), out _))?.CrisisId;
    }

    /// <summary>The crisis into which a post takes its case; null when it stays where it is: in a crisis that goes on still, or outside of one that a person took it out of.</summary>
    /// <inheritdoc cref="Of"/>
    public static Guid? Joined(string said, Guid? topicId, IReadOnlyList<TriageTopic> topics, ConversationCase theCase)
    {
        var crisis = Of(said, topicId, topics);
        return crisis == theCase.LeftCrisisId || topics.Any(topic => topic.CrisisId != null && topic.CrisisId == theCase.CrisisId) ? null : crisis;
    }
}
