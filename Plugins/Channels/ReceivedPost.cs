using System;

namespace SocialCrm.Plugins.Channels;

/// <summary>When a post came in.</summary>
/// <param name="ReceivedOn">UTC.</param>
/// <param name="Delay">Since it was posted.</param>
public sealed record ReceivedPost(DateTime ReceivedOn, TimeSpan Delay);
