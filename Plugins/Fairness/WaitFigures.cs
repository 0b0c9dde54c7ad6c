using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Fairness;

/// <summary>How long a group of people waited for a first response.</summary>
/// <remarks>
/// Somebody who still waits counts as one who waits longer than until now (Kaplan and Meier): left out, a group whose posts nobody
/// answers would look quick, and counted with the minutes so far it would look quick on a busy morning. When nobody waits any more,
/// both figures are the nearest rank: a wait that somebody really had.
/// </remarks>
/// <param name="Count">People, those who still wait among them.</param>
/// <param name="Waiting">Those who still wait.</param>
/// <param name="Median">Minutes after which half of all waits had ended; null as long as fewer have.</param>
/// <param name="NinetiethPercentile">Minutes after which nine in ten had ended; null as long as fewer have.</param>
public sealed record WaitFigures(int Count, int Waiting, int? Median, int? NinetiethPercentile)
{
    /// <summary>The figures of some waits, in any order.</summary>
    public static WaitFigures Of(IEnumerable<FirstResponse> waits)
    {
        var sorted = ByTime(waits);
        return new WaitFigures(sorted.Count, sorted.Count(wait => !wait.HasEnded), EndedAfter(sorted, 0.5), EndedAfter(sorted, 0.9));
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
