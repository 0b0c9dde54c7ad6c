using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.History;

/// <summary>A topic that the customer has had before.</summary>
/// <param name="Name">Null when none of the cases that are shown has it.</param>
/// <param name="Count">Other cases with this topic, opened since <paramref name="Since"/>.</param>
/// <param name="Since">UTC.</param>
public sealed record RepeatedTopic(Guid TopicId, string? Name, int Count, DateTime Since)
{
    /// <summary>How long before a case the same topic counts as the same again.</summary>
    public const int Days = 90;

    /// <summary>Whether a case is one of those that are counted.</summary>
    public bool Has(PastCase theCase) => theCase.Topic?.Id == TopicId && theCase.OpenedOn >= Since;

    /// <summary>With the name that one of these cases tells.</summary>
    public RepeatedTopic NamedBy(IEnumerable<PastCase> cases) => this with { Name = cases.FirstOrDefault(Has)?.Topic?.Name };

    /// <summary>The topic of two customers whose cases became one: that of the first, counted for both.</summary>
    internal static RepeatedTopic? Of(RepeatedTopic? first, RepeatedTopic? second)
    {
        if (first == null)
            return second;
        return second?.TopicId == first.TopicId ? first with { Count = first.Count + second.Count, Name = first.Name ?? second.Name } : first;
    }
}
