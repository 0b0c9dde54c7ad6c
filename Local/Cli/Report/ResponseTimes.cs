using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Replay;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Cli.Report;

/// <summary>How long customers of one follower band waited for the first answer.</summary>
/// <param name="Asked">First-response turns of the band.</param>
/// <param name="Answered">Those with an answer; the times are about them.</param>
/// <param name="Median">Minutes; null when nobody was answered.</param>
/// <param name="NinetiethPercentile">Minutes; null when nobody was answered.</param>
internal sealed record ResponseTimes(FollowerBand Band, int Asked, int Answered, double? Median, double? NinetiethPercentile)
{
    /// <summary>One entry for each band, in order; the unknown only when somebody is in it.</summary>
    public static IReadOnlyList<ResponseTimes> ByBand(ReplayedCrm crm)
    {
        var posts = crm.Posts.ToDictionary(p => p.Id);
        var turns = crm.Turns
            .Where(t => t.Kpi == KpiName.Of(Kpi.FirstResponse))
            .ToLookup(t => FollowerBand.Of(t.StartedById is { } id && posts.TryGetValue(id, out var post) ? post.Followers : null));
        IEnumerable<FollowerBand> bands = turns.Contains(FollowerBand.Unknown) ? [.. FollowerBand.Known, FollowerBand.Unknown] : FollowerBand.Known;
        return [.. bands.Select(band => Of(band, [.. turns[band]]))];
    }

    private static ResponseTimes Of(FollowerBand band, List<ReplayedTurn> turns)
    {
        var waits = turns
            .Where(t => t is { MetOn: not null, StartedOn: not null })
            .Select(t => Math.Max(0, (t.MetOn!.Value - t.StartedOn!.Value).TotalMinutes))
            .ToList();
        return new ResponseTimes(band, turns.Count, waits.Count, Percentile.Of(waits, 50), Percentile.Of(waits, 90));
    }
}
