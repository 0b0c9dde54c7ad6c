using System;

namespace SocialCrm.Plugins.History;

/// <summary>One earlier post of a customer.</summary>
/// <param name="PostedOn">UTC.</param>
/// <param name="Channel">The name of our channel it came in on.</param>
/// <param name="Tone">-1 to 1; null when it was never judged.</param>
/// <param name="Url">Where it stands on the network, or null.</param>
public sealed record PastPost(Guid Id, DateTime PostedOn, string Channel, string Excerpt, decimal? Tone, string? Url = null);
