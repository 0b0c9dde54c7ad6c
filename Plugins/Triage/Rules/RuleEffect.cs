using System;

namespace SocialCrm.Plugins.Triage.Rules;

/// <summary>What a triage rule changes; null leaves it as triage reads it.</summary>
/// <param name="QueueId">Where a new case goes, before the queues of topic and channel.</param>
public sealed record RuleEffect(Intent? Intent, Guid? TopicId, Urgency? Urgency, Guid? QueueId, CaseNeed? Case)
{
    internal bool IsEmpty => Intent == null && TopicId == null && Urgency == null && QueueId == null && Case == null;
}
