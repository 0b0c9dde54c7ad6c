using System;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Sla;

/// <summary>All that the choice of a policy may know about a case.</summary>
/// <param name="Tier">The customer's; who has none is Standard.</param>
public sealed record PolicyFacts(
    Guid? ChannelId, Intent? Intent, Urgency? Urgency, Guid? TopicId, CustomerTier Tier = CustomerTier.Standard);
