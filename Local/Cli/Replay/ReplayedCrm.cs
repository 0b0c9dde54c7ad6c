using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Replay;

/// <summary>What the CRM holds after a replay.</summary>
/// <param name="Posts">By network, account, time and id.</param>
/// <param name="Cases">By case number.</param>
/// <param name="AsOf">The moment at which the replay stopped, UTC.</param>
internal sealed record ReplayedCrm(IReadOnlyList<ReplayedPost> Posts, IReadOnlyList<ReplayedCase> Cases, DateTime AsOf)
{
    /// <summary>By the time they started.</summary>
    public IReadOnlyList<ReplayedCrisis> Crises { get; init; } = [];

    /// <summary>Employees whom posts name; none where nobody looked.</summary>
    public IReadOnlyList<ReplayedMention> Mentions { get; init; } = [];

    /// <summary>In the order in which it was offered.</summary>
    public IReadOnlyList<ReplayedGoodwill> Goodwill { get; init; } = [];

    /// <summary>What the CRM measured about the waits of all; null where nothing was measured.</summary>
    public ReplayedFairness? Fairness { get; init; }

    public IEnumerable<ReplayedTurn> Turns => Cases.SelectMany(c => c.Turns);

    /// <summary>How many turns came to each ending.</summary>
    public int CountTurns(TurnEnding ending) => Turns.Count(t => t.EndingAt(AsOf) == ending);

    public int CountPosts(string outcome) => Posts.Count(p => p.Outcome == outcome);
}
