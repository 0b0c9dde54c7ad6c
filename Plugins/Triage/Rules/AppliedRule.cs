using System;

namespace SocialCrm.Plugins.Triage.Rules;

/// <summary>The rule that changed a decision.</summary>
/// <param name="QueueId">Where a new case goes; null leaves it to topic and channel.</param>
public sealed record AppliedRule(Guid Id, string Name, Guid? QueueId);
