using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Simulation;

/// <summary>The traffic of a simulation.</summary>
/// <param name="From">When it begins, UTC.</param>
/// <param name="To">When it ends, UTC.</param>
/// <param name="PostsPerDay">By local day from the first; posts that need no answer are among them.</param>
/// <param name="Cases">By the time of the post.</param>
internal sealed record SimulatedTraffic(DateTime From, DateTime To, IReadOnlyList<int> PostsPerDay, IReadOnlyList<SimulatedCase> Cases)
{
    public int Posts => PostsPerDay.Sum();
}
