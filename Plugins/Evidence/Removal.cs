using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SocialCrm.Plugins.Evidence;

/// <summary>What was removed of the evidence of one channel: enough to account for it, and nothing of what it said.</summary>
/// <param name="From">When the oldest copy was made, UTC.</param>
/// <param name="To">When the newest copy was made, UTC.</param>
public sealed record Removal(string Channel, int Count, DateTime From, DateTime To)
{
    private const string Unknown = "a deleted channel";

    /// <summary>One for each channel, by name.</summary>
    public static IReadOnlyList<Removal> Of(IEnumerable<ExpiredEvidence> removed) => removed
        .GroupBy(evidence => evidence.Channel, StringComparer.Ordinal)
        .OrderBy(channel => channel.Key, StringComparer.Ordinal)
        .Select(channel => new Removal(
            channel.Key, channel.Count(), channel.Min(evidence => evidence.CapturedOn), channel.Max(evidence => evidence.CapturedOn)))
        .ToList();

    /// <summary>In one sentence.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "Evidence removed: {0} of {1}, captured {2:yyyy-MM-dd} to {3:yyyy-MM-dd}",
        Count,
        Channel.Length == 0 ? Unknown : Channel,
        From,
        To);
}
