using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialCrm.Cli.Report;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Simulation;

/// <summary>What a simulation found, in sentences.</summary>
internal static class SimulationWords
{
    /// <summary>Of fewer cases no sentence is made: one author more or less would turn it round.</summary>
    public const int FewestCases = 20;

    private const string TooFew = "There are fewer than 20 cases of authors with 100,000 and more followers, or of those with fewer than 1,000: too few to say what fairness costs and buys. Simulate more days or posts.";

    /// <summary>What fairness costs and buys: ours beside the order that differs from it in reach alone.</summary>
    public static IEnumerable<string> Fairness(SimulationRun run)
    {
        var (ours, reach) = (run.Ours, run.In(QueueOrder.UrgencyThenReach));
        if (ours.ManyFollowers.Cases < FewestCases || ours.FewFollowers.Cases < FewestCases)
            return [TooFew];
        return
        [
            Cost("authors with 100,000 and more followers", ours.ManyFollowers, reach.ManyFollowers),
            Cost("authors with fewer than 1,000 followers", ours.FewFollowers, reach.FewFollowers),
            Equality(ours, reach),
            $"Of all cases {Percent(ours.All.LateShare)} are late in our order and {Percent(reach.All.LateShare)} with urgency, then reach; the longest wait is {Minutes(ours.All.Wall.Longest)} and {Minutes(reach.All.Wall.Longest)}.",
        ];
    }

    /// <summary>What the whole order costs and buys, urgency and age included: ours beside the others.</summary>
    public static IEnumerable<string> Orders(SimulationRun run)
    {
        foreach (var urgency in Enum.GetValues<Urgency>().Where(urgency => run.Ours.ByUrgency[(int)urgency].Promised >= FewestCases))
            yield return $"{urgency} cases late: {Compared(run, order => Percent(order.ByUrgency[(int)urgency].LateShare))}.";
        yield return $"All cases late: {Compared(run, order => Percent(order.All.LateShare))}.";
        if (run.Ours.ByUrgency[(int)Urgency.Low].Cases >= FewestCases)
            yield return $"The longest wait of a low case: {Compared(run, order => Minutes(order.ByUrgency[(int)Urgency.Low].Wall.Longest))}.";
    }

    public static string Percent(double? share) => share is { } known ? (100 * known).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "–";

    /// <summary>A time; below ten minutes with a tenth.</summary>
    public static string Minutes(double? minutes) => minutes switch
    {
        null => "–",
        < 9.95 => minutes.Value.ToString("0.0", CultureInfo.InvariantCulture) + " min",
        { } many => Words.Span(TimeSpan.FromMinutes(many)),
    };

    /// <summary>An order within a sentence.</summary>
    public static string Named(QueueOrder order) => order == QueueOrder.Ours ? "our order" : order.Name.ToLowerInvariant();

    private static string Cost(string who, SimulatedWaits ours, SimulatedWaits reach) =>
        $"In our order {who} wait {Sooner(ours.Wall.Mean - reach.Wall.Mean)} on average, because reach does not decide among equally urgent cases ({Minutes(ours.Wall.Mean)} instead of {Minutes(reach.Wall.Mean)})"
        + (ours.Promised < FewestCases ? "." : $"; late are {Percent(ours.LateShare)} instead of {Percent(reach.LateShare)}.");

    private static string Equality(OrderFigures ours, OrderFigures reach)
    {
        var bands = Enumerable.Range(0, ours.ByBand.Count).Where(band => ours.ByBand[band].Cases >= FewestCases).ToList();
        return $"Between the follower bands the average wait is {Range(ours)} in our order and {Range(reach)} with urgency, then reach. Our order does not know followers; what is left between its bands is chance.";

        string Range(OrderFigures order) => $"{Minutes(bands.Min(band => order.ByBand[band].Wall.Mean))} to {Minutes(bands.Max(band => order.ByBand[band].Wall.Mean))}";
    }

    private static string Compared(SimulationRun run, Func<OrderFigures, string> figure) =>
        string.Join("; ", run.Orders.Select(order => $"{Named(order.Order)} {figure(order)}"));

    private static string Sooner(double? minutes) => minutes switch
    {
        >= 0.05 => $"{Minutes(minutes)} longer",
        <= -0.05 => $"{Minutes(-minutes)} less",
        _ => "as long",
    };
}
