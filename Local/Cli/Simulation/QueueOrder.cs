using System.Collections.Generic;

namespace SocialCrm.Cli.Simulation;

/// <summary>Which of the waiting cases somebody who becomes free takes first.</summary>
internal sealed class QueueOrder
{
    /// <summary>What the platform calls the columns of <see cref="Ours"/>, the first decides.</summary>
    public static readonly IReadOnlyList<string> ColumnsOfOurs = ["scrm_urgencyorder", "createdon"];

    private readonly System.Func<SimulatedCase, int> _rank;

    private QueueOrder(string name, System.Func<SimulatedCase, int> rank)
    {
        Name = name;
        _rank = rank;
    }

    /// <summary>As the work list Unassigned of the app: the most urgent and then the oldest first.</summary>
    public static QueueOrder Ours { get; } = new("Ours", theCase => (int)theCase.Urgency);

    /// <summary>The author with the most followers first, then the oldest; who hides the number comes last.</summary>
    public static QueueOrder ReachFirst { get; } = new("Reach first", theCase => int.MaxValue - (theCase.Followers ?? 0));

    public static QueueOrder OldestFirst { get; } = new("Oldest first", _ => 0);

    public static IReadOnlyList<QueueOrder> All { get; } = [Ours, ReachFirst, OldestFirst];

    public string Name { get; }

    /// <summary>The place of a case: the lowest is first.</summary>
    /// <param name="number">Of the case by age, so that the older is first among equals.</param>
    public long KeyOf(SimulatedCase theCase, int number) => ((long)_rank(theCase) << 32) | (uint)number;
}
