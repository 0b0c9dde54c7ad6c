using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Fairness;

/// <summary>How long the posts of a group waited for a first response.</summary>
/// <remarks>
/// Somebody who still waits counts as one who waits longer than until now (Kaplan and Meier): left out, a group whose posts nobody
/// answers would look quick, and counted with the minutes so far it would look quick on a busy morning. So does one whose case was closed
/// without an answer: closing is no way to be quick. The figures are estimates then; when all were answered, both are the nearest rank: a
/// wait that somebody really had.
/// </remarks>
/// <param name="Count">Posts, those that still wait and those without an answer among them.</param>
/// <param name="Waiting">Those that still wait.</param>
/// <param name="Median">Minutes after which half of all waits had ended; null as long as fewer have.</param>
/// <param name="NinetiethPercentile">Minutes after which nine in ten had ended; null as long as fewer have.</param>
public sealed record WaitFigures(int Count, int Waiting, int? Median, int? NinetiethPercentile)
{
    /// <summary>The minutes of fewer posts are not told: they would be those of a person who can be found.</summary>
    public const int FewestTold = 5;

    /// <summary>With fewer answers an estimate says little, and is not told.</summary>
    public const int FewestAnswered = 20;

    /// <summary>Those whose case was closed without an answer.</summary>
    public int Closed { get; init; }

    /// <summary>Those that have their answer.</summary>
    public int Answered => Count - Waiting - Closed;

    /// <summary>Not all have an answer, so that median and 90th percentile are estimates.</summary>
    public bool IsEstimate => Answered < Count;

    /// <summary>Without minutes where they would say little about the group, or too much about a person.</summary>
    public WaitFigures AsTold() =>
        Count < FewestTold || (IsEstimate && Answered < FewestAnswered) ? this with { Median = null, NinetiethPercentile = null } : this;

    /// <summary>The figures of some waits, in any order.</summary>
    public static WaitFigures Of(IEnumerable<FirstResponse> waits)
    {
        var sorted = ByTime(waits);
        return new WaitFigures(sorted.Count, sorted.Count(wait => !wait.HasEnded && !wait.IsClosed), EndedAfter(sorted, 0.5), EndedAfter(sorted, 0.9))
        {
            Closed = sorted.Count(wait => wait.IsClosed),
        };
    }

    /// <summary>Shortest first; of two equally long ones the one that has ended, because the other lasts longer.</summary>
    internal static List<FirstResponse> ByTime(IEnumerable<FirstResponse> waits) =>
        waits.OrderBy(wait => wait.Minutes).ThenByDescending(wait => wait.HasEnded).ToList();

    private static int? EndedAfter(List<FirstResponse> sorted, double share)
    {
        var waiting = new WaitingShare(sorted.Count);
        foreach (var wait in sorted)
        {
            waiting.Pass(wait.HasEnded);
            if (waiting.HasFallenTo(1 - share))
                return wait.Minutes;
        }

        return null;
    }
}
