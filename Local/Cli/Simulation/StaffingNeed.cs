using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Simulation;

/// <summary>How many reps who can answer everything are needed at each hour of the week.</summary>
/// <param name="Reps">By <see cref="LocalClock.CellOf"/>.</param>
/// <param name="Present">As many are there on average in the file's team.</param>
/// <param name="ByOrder">With that many reps in each queue order, by urgency: the share of first answers in time; null when there was none.</param>
/// <param name="InTimeElsewhere">The same in our order for other traffic of the same kind, which the search has not seen.</param>
/// <param name="IsMet">Whether the target holds for each urgency.</param>
/// <param name="IsTight">Whether one rep fewer at any single hour was tried in the end and misses the target.</param>
/// <param name="Runs">How often the traffic was simulated to find it.</param>
internal sealed record StaffingNeed(
    IReadOnlyList<int> Reps,
    IReadOnlyList<double> Present,
    IReadOnlyList<(QueueOrder Order, IReadOnlyList<double?> InTime)> ByOrder,
    IReadOnlyList<double?> InTimeElsewhere,
    bool IsMet,
    bool IsTight,
    int Runs)
{
    /// <summary>In our order.</summary>
    public IReadOnlyList<double?> InTime => ByOrder.Single(one => one.Order == QueueOrder.Ours).InTime;

    public int HoursOfWeek => Reps.Sum();
}
