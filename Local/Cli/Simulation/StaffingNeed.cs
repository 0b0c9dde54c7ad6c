using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Simulation;

/// <summary>How many reps who can answer everything are needed at each hour of the week.</summary>
/// <param name="Reps">By <see cref="LocalClock.CellOf"/>.</param>
/// <param name="Present">As many are there on average in the file's team.</param>
/// <param name="HoursSimulated">Hours of work in all simulated days.</param>
/// <param name="InTime">In our order, in the first of the searched months, by urgency: the share of first answers in time; null when none was due.</param>
/// <param name="ByOrder">The same in each queue order for other traffic of the same kind, which the search has not seen.</param>
/// <param name="IsMet">Whether the target holds for each urgency in each of the searched months.</param>
/// <param name="IsAttainable">No: for some urgency too many answers take longer to write than is promised.</param>
/// <param name="IsTight">Whether one rep fewer at any single hour was tried in the end and misses the target.</param>
/// <param name="Runs">How often the traffic was simulated to find it.</param>
internal sealed record StaffingNeed(
    IReadOnlyList<int> Reps,
    IReadOnlyList<double> Present,
    double HoursSimulated,
    IReadOnlyList<double?> InTime,
    IReadOnlyList<(QueueOrder Order, IReadOnlyList<double?> InTime)> ByOrder,
    bool IsMet,
    bool IsAttainable,
    bool IsTight,
    int Runs)
{
    /// <summary>Our order in the month that the search has not seen.</summary>
    public IReadOnlyList<double?> InTimeElsewhere => ByOrder.Single(one => one.Order == QueueOrder.Ours).InTime;

    public int HoursOfWeek => Reps.Sum();
}
