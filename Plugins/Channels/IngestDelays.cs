using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Channels;

/// <summary>How long posts took from being posted to being received.</summary>
public sealed class IngestDelays
{
    private readonly List<TimeSpan> _sorted;

    /// <param name="delays">In any order; a network whose clock runs ahead counts as no delay.</param>
    public IngestDelays(IEnumerable<TimeSpan> delays) =>
        _sorted = delays.Select(delay => delay < TimeSpan.Zero ? TimeSpan.Zero : delay).OrderBy(delay => delay).ToList();

    /// <summary>Whole minutes that this share of posts did not exceed, by the nearest rank; null without a post.</summary>
    /// <param name="percent">From 1 to 100.</param>
    public int? Minutes(int percent)
    {
        if (_sorted.Count == 0)
            return null;
        var rank = ((_sorted.Count * percent) + 99) / 100;
        return (int)Math.Min(int.MaxValue, _sorted[rank - 1].TotalMinutes);
    }
}
