using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialCrm.Cli.Report;

namespace SocialCrm.Cli.Simulation;

/// <summary>What a simulation found, in sentences.</summary>
internal static class SimulationWords
{
    private const string ManyFollowers = "100k+";

    /// <summary>What fairness costs and buys, the main thing first.</summary>
    public static IEnumerable<string> Findings(SimulationRun run)
    {
        yield return Reach(run);
        yield return Late(run, "Critical");
        yield return Late(run, "High");
        yield return Equality(run);
        yield return Oldest(run);
    }

    public static string Percent(double? share) => share is { } known ? (100 * known).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";

    /// <summary>A time; below ten minutes with a tenth.</summary>
    public static string Minutes(double? minutes) => minutes switch
    {
        null => "–",
        < 9.95 => minutes.Value.ToString("0.0", CultureInfo.InvariantCulture) + " min",
        { } many => Words.Span(TimeSpan.FromMinutes(many)),
    };

    private static string Reach(SimulationRun run)
    {
        var (ours, reach) = (Band(run.Ours), Band(run.ReachFirst));
        if (ours.Mean is null || run.Ours.ByBand[0].Cases == 0)
            return "There were too few cases to compare authors with many and with few followers.";
        return $"Taking the most followed first answers authors with 100,000 and more followers {Sooner(ours.Mean - reach.Mean, "sooner", "later")}, "
            + $"those with fewer than 1,000 followers {Sooner(run.Ours.FewFollowers.Wall.Mean - run.ReachFirst.FewFollowers.Wall.Mean, "sooner", "later")}, "
            + $"those with fewer than 100 followers {Sooner(run.Ours.ByBand[0].Wall.Mean - run.ReachFirst.ByBand[0].Wall.Mean, "sooner", "later")}, on average.";
    }

    private static string Late(SimulationRun run, string urgency) =>
        $"{urgency} cases late: {Share(run.Ours, urgency)} in our order instead of {Share(run.ReachFirst, urgency)} when reach comes first and {Share(run.OldestFirst, urgency)} when the oldest comes first.";

    private static string Equality(SimulationRun run)
    {
        var means = run.Ours.ByBand.Where(band => band.Cases > 0).Select(band => band.Wall.Mean!.Value).ToList();
        var reach = run.ReachFirst.ByBand.Where(band => band.Cases > 0).Select(band => band.Wall.Mean!.Value).ToList();
        return means.Count == 0
            ? "No case needed an answer."
            : $"In our order the follower bands wait {Minutes(means.Min())} to {Minutes(means.Max())} on average, when reach comes first {Minutes(reach.Min())} to {Minutes(reach.Max())}. Our order does not know followers; what is left between the bands is chance.";
    }

    private static string Oldest(SimulationRun run) =>
        $"What it costs: low cases wait {Minutes(Longest(run.Ours))} at most in our order and {Minutes(Longest(run.OldestFirst))} when the oldest comes first; of all cases {Percent(run.Ours.All.LateShare)} are late in our order, "
        + $"{Percent(run.ReachFirst.All.LateShare)} when reach comes first and {Percent(run.OldestFirst.All.LateShare)} when the oldest comes first.";

    private static double? Longest(OrderFigures order) => order.ByUrgency.Single(one => one.Label == "Low").Wall.Longest;

    private static string Share(OrderFigures order, string urgency) => Percent(order.ByUrgency.Single(one => one.Label == urgency).LateShare);

    private static Spread Band(OrderFigures order) => order.ByBand.Single(band => band.Label == ManyFollowers).Wall;

    private static string Sooner(double? minutes, string sooner, string later) => minutes switch
    {
        >= 0.05 => $"{Minutes(minutes)} {sooner}",
        <= -0.05 => $"{Minutes(-minutes)} {later}",
        _ => "at the same time",
    };
}
