using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Report;

namespace SocialCrm.Cli.Simulation;

/// <summary>How long the customers of one group waited for the first answer, in minutes; who waits still counts with the time until the end.</summary>
/// <param name="Cases">All of the group.</param>
/// <param name="Waiting">Not answered at the end.</param>
/// <param name="Promised">Those for which a policy promised an answer that was due before the end; of the others it is not known whether they are late.</param>
/// <param name="Late">Of the promised: not answered by the due time.</param>
/// <param name="Wall">By the clock on the wall.</param>
/// <param name="Open">In the hours of the case's own calendar, in which its clock runs.</param>
internal sealed record SimulatedWaits(string Label, int Cases, int Waiting, int Promised, int Late, Spread Wall, Spread Open)
{
    /// <summary>0 to 1; null when nothing was promised.</summary>
    public double? LateShare => Promised == 0 ? null : (double)Late / Promised;

    /// <param name="numbers">Places of the group's cases in the list.</param>
    public static SimulatedWaits Of(string label, IReadOnlyList<SimulatedCase> cases, IReadOnlyList<int> numbers, long[] answered, DateTime end)
    {
        var wall = new double[numbers.Count];
        var open = new double[numbers.Count];
        var (waiting, promised, late) = (0, 0, 0);
        for (var i = 0; i < numbers.Count; i++)
        {
            var theCase = cases[numbers[i]];
            var at = answered[numbers[i]];
            var until = at == 0 ? end : new DateTime(at, DateTimeKind.Utc);
            wall[i] = (until - theCase.PostedOn).TotalMinutes;
            open[i] = theCase.Calendar.Elapsed(theCase.PostedOn, until).TotalMinutes;
            waiting += at == 0 ? 1 : 0;
            promised += theCase.DueOn <= end ? 1 : 0;
            late += until > theCase.DueOn ? 1 : 0;
        }
        return new SimulatedWaits(label, numbers.Count, waiting, promised, late, Spread.Of(wall), Spread.Of(open));
    }
}

/// <summary>Minutes of a group; null when it is empty.</summary>
/// <param name="Median">Half waited no longer.</param>
/// <param name="NinetiethPercentile">Nine in ten waited no longer.</param>
internal sealed record Spread(double? Mean, double? Median, double? NinetiethPercentile, double? Longest)
{
    public static Spread Of(double[] minutes) => minutes.Length == 0
        ? new Spread(null, null, null, null)
        : new Spread(minutes.Average(), Percentile.Of(minutes, 50), Percentile.Of(minutes, 90), minutes.Max());
}
