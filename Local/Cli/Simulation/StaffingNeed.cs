using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Simulation;

/// <summary>How many reps who can answer everything are needed at each hour of the week.</summary>
/// <param name="Reps">By <see cref="LocalClock.CellOf"/>.</param>
/// <param name="Present">As many are there on average in the file's team.</param>
/// <param name="InTime">By urgency: the share of first answers in time with that many reps; null when there was none.</param>
/// <param name="InTimeElsewhere">The same for other traffic of the same kind, which the search has not seen.</param>
/// <param name="IsMet">Whether the target holds for each urgency.</param>
/// <param name="IsTight">Whether one rep fewer at any single hour was tried in the end and misses the target.</param>
/// <param name="Runs">How often the traffic was simulated to find it.</param>
internal sealed record StaffingNeed(
    IReadOnlyList<int> Reps, IReadOnlyList<double> Present, IReadOnlyList<double?> InTime, IReadOnlyList<double?> InTimeElsewhere, bool IsMet, bool IsTight, int Runs)
{
    public int HoursOfWeek => Reps.Sum();
}
