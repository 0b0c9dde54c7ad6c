using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Replay;
using SocialCrm.Plugins.Cases;
using SocialCrm.Plugins.Fairness;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Cli.Report;

/// <summary>How long customers of one follower band waited for the first answer.</summary>
internal sealed record ResponseTimes(WaitGroup Band, WaitFigures Figures)
{
    /// <summary>One entry for each band, in order; the unknown only when somebody is in it.</summary>
    public static IReadOnlyList<ResponseTimes> ByBand(ReplayedCrm crm)
    {
        var posts = crm.Posts.ToDictionary(p => p.Id);
        var waits = crm.Cases
            .Where(c => !c.IsMergedAway)
            .SelectMany(c => c.Turns, (of, turn) => (of.IsUnanswered, Turn: turn))
            .Where(t => t.Turn.Kpi == KpiName.Of(Kpi.FirstResponse) && t.Turn.StartedOn != null)
            .Select(t => WaitOf(t.Turn, t.IsUnanswered, crm.AsOf, t.Turn.StartedById is { } id && posts.TryGetValue(id, out var post) ? post.Followers : null))
            .ToLookup(wait => WaitGroup.Of(wait, Grouping.Followers));
        var bands = Enum.GetValues<ReachBand>().Select(WaitGroup.Of);
        return [.. (waits.Contains(WaitGroup.NotKnown) ? bands.Append(WaitGroup.NotKnown) : bands).Select(band => new ResponseTimes(band, WaitFigures.Of(waits[band])))];
    }

    private static FirstResponse WaitOf(ReplayedTurn turn, bool isUnanswered, DateTime asOf, int? followers) => new(
        (int)Math.Max(0, ((turn.MetOn ?? asOf) - turn.StartedOn!.Value).TotalMinutes),
        turn.MetOn != null && !isUnanswered,
        followers is { } known ? ReachBands.Of(known) : null,
        null, null, null, null)
    {
        IsClosed = turn.MetOn != null && isUnanswered,
    };
}
