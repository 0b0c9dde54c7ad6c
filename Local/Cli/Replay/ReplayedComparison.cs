using System.Collections.Generic;

namespace SocialCrm.Cli.Replay;

/// <summary>The waits for a first response by one grouping.</summary>
/// <param name="By">followers, channel and so on.</param>
/// <param name="Sentence">About a gap; null when there is none.</param>
/// <param name="Probability">Of such a difference by chance; null when it was not tested.</param>
internal sealed record ReplayedComparison(string By, string? Sentence, double? Probability, IReadOnlyList<ReplayedWaits> Groups);
