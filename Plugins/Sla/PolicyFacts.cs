using System;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Sla;

/// <summary>All that the choice of a policy may know about a case.</summary>
public sealed record PolicyFacts(Guid? ChannelId, Intent? Intent, Urgency? Urgency, Guid? TopicId);
