using System;

namespace SocialCrm.Plugins.Replies;

/// <summary>What a flow says of a reply that it took.</summary>
/// <param name="NetworkId">The network's id of our post; empty when it was not sent.</param>
/// <param name="SentOn">UTC; null when the flow does not know.</param>
/// <param name="IsUnsure">Nobody knows whether the network took it.</param>
public sealed record SendReport(bool IsSent, string NetworkId, DateTime? SentOn, string? Url, string? Error, bool IsUnsure);
