using System;
using System.Collections.Generic;

namespace SocialCrm.Cli.Simulation;

/// <summary>Which of the waiting cases somebody who becomes free takes first.</summary>
internal sealed class QueueOrder
{
    /// <summary>What the platform calls the columns of <see cref="Ours"/>, the first decides.</summary>
    public static readonly IReadOnlyList<string> ColumnsOfOurs = ["scrm_urgencyorder", "createdon"];

    /// <summary>What the platform calls the column of <see cref="ByDueTime"/>.</summary>
    public static readonly IReadOnlyList<string> ColumnsOfDueTime = ["scrm_nextdueon"];

    private const int NumberBits = 21;
    private const int ReachBits = 31;

    // Seconds since the year 1 stay below it.
    private const long NeverDue = 1L << 40;

    private readonly Func<SimulatedCase, DateTime?, long> _rank;

    private QueueOrder(string name, Func<SimulatedCase, DateTime?, long> rank)
    {
        Name = name;
        _rank = rank;
    }

    /// <summary>As the work list Unassigned of the app: the most urgent and then the oldest first.</summary>
    public static QueueOrder Ours { get; } = new("Ours", (theCase, _) => (long)theCase.Urgency);

    /// <summary>As ours, with the most followers in place of the age: it differs from ours in reach alone.</summary>
    public static QueueOrder UrgencyThenReach { get; } = new("Urgency, then reach", (theCase, _) => ((long)theCase.Urgency << ReachBits) | (uint)ReachOf(theCase));

    /// <summary>The author with the most followers first, then the oldest; who hides the number comes last.</summary>
    public static QueueOrder ReachFirst { get; } = new("Reach first", (theCase, _) => ReachOf(theCase));

    public static QueueOrder OldestFirst { get; } = new("Oldest first", (_, _) => 0);

    /// <summary>As the view Social cases by due time: the answer that is due next first; to the second, then the oldest. Who was promised none comes last.</summary>
    public static QueueOrder ByDueTime { get; } = new("By due time", (theCase, again) => (again is { } posted ? theCase.SecondDueOn(posted) : theCase.DueOn)?.Ticks / TimeSpan.TicksPerSecond ?? NeverDue);

    public static IReadOnlyList<QueueOrder> All { get; } = [Ours, UrgencyThenReach, ByDueTime, ReachFirst, OldestFirst];

    public string Name { get; }

    /// <summary>The place of a case: the lowest is first.</summary>
    /// <param name="number">Of the case by age, so that the older is first among equals; below two million.</param>
    /// <param name="again">When the customer wrote again, UTC; null: the first answer is waited for.</param>
    public long KeyOf(SimulatedCase theCase, int number, DateTime? again = null) => (_rank(theCase, again) << NumberBits) | (uint)number;

    private static int ReachOf(SimulatedCase theCase) => int.MaxValue - (theCase.Followers ?? 0);
}
