using System.Collections.Generic;

namespace SocialCrm.Cli.Replay;

/// <summary>What <c>scrm_MeasureFairness</c> says at the end of a replay.</summary>
/// <param name="Summary">In plain words, one finding a line.</param>
internal sealed record ReplayedFairness(string Summary, IReadOnlyList<ReplayedComparison> Comparisons);
