using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>What the clocks need to know about a post by the customer of a case.</summary>
/// <param name="Id">The socialactivity row; empty when it is not stored yet, or when no post did it.</param>
/// <param name="PostedOn">When it was published on the network, UTC; clocks start here.</param>
/// <param name="ReceivedOn">When it reached us, UTC.</param>
public sealed record CustomerPost(Guid Id, DateTime PostedOn, DateTime ReceivedOn);
