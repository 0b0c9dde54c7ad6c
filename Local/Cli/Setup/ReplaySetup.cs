using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Setup;

/// <summary>Completes a set-up for the events that are to be replayed.</summary>
internal static class ReplaySetup
{
    /// <summary>Adds a channel for every account that events name and the set-up does not, with the first queue.</summary>
    public static CrmSetup WithChannelsFor(this CrmSetup setup, IEnumerable<ReplayEvent> events)
    {
        var known = setup.Channels.Select(c => c.Key).ToHashSet();
        var missing = events
            .Select(e => new ChannelSetup { Network = e.Network, Account = e.Account, Queue = setup.Queues.Count > 0 ? setup.Queues[0] : null })
            .DistinctBy(c => c.Key)
            .Where(c => !known.Contains(c.Key))
            .OrderBy(c => c.Key, System.StringComparer.Ordinal);
        return setup with { Channels = [.. setup.Channels, .. missing] };
    }
}
