using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Report;

/// <summary>How the turns ended that ended within one period.</summary>
/// <param name="Start">UTC; the period lasts until the next one starts.</param>
internal sealed record TurnsOfPeriod(DateTime Start, string Label, int InTime, int Late, int Unanswered)
{
    public int All => InTime + Late + Unanswered;

    /// <summary>One entry a period from the first ending to the last, empty ones included.</summary>
    public static IReadOnlyList<TurnsOfPeriod> Of(ReplayedCrm crm)
    {
        var endings = crm.Turns
            .Select(t => (Ending: t.EndingAt(crm.AsOf), At: t.MetOn ?? t.BreachedOn ?? t.DueOn))
            .Where(e => e.Ending != TurnEnding.Running && e.At is not null)
            .Select(e => (e.Ending, At: e.At!.Value))
            .ToList();
        if (endings.Count == 0)
            return [];
        var period = Period.Fitting(endings.Min(e => e.At), endings.Max(e => e.At));
        var found = endings.ToLookup(e => period.StartOf(e.At), e => e.Ending);
        return [.. period.StartsFrom(endings.Min(e => e.At), endings.Max(e => e.At)).Select(start => Of(start, period, [.. found[start]]))];
    }

    private static TurnsOfPeriod Of(DateTime start, Period period, List<TurnEnding> endings) =>
        new(start, period.LabelOf(start), endings.Count(e => e == TurnEnding.InTime), endings.Count(e => e == TurnEnding.Late), endings.Count(e => e == TurnEnding.Unanswered));
}
