using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialCrm.Cli.Report;

namespace SocialCrm.Cli.Simulation;

/// <summary>What a simulation was made of, and what it leaves out.</summary>
internal static class SimulationFacts
{
    private static readonly string[] LeftOut =
    [
        "Each post that needs an answer is a case of its own; posts that join a case while its customer waits cost nothing here.",
        "An answer goes out when its work is done: approval, the pace of a network and writing in parts take no time.",
        "A second message waits in the same list at the place of its case, and whoever is free takes it.",
        "A crisis is answered case by case. In the CRM one update answers many of its cases at once.",
        "Triage is always right, nobody is ill, and nobody takes another case than the first one they can answer.",
        "The first day begins with an empty list.",
    ];

    public static Html Of(SimulationRun run) => Html.Of(
        $"""
        <section aria-labelledby="facts"><h2 id="facts">What was simulated</h2>
        <table class="figures facts"><caption class="unseen">What the file says</caption><tbody>{Facts(run).Select(fact => Html.Of($"<tr><th scope=\"row\">{fact.Name}</th><td style=\"text-align:left\">{fact.Says}</td></tr>"))}</tbody></table>
        <h3>What it leaves out</h3><ul>{LeftOut.Select(one => Html.Of($"<li>{one}</li>"))}</ul>
        </section>

        """);

    private static IEnumerable<(string Name, string Says)> Facts(SimulationRun run)
    {
        var (setup, traffic) = (run.Setup, run.Setup.Traffic);
        var week = traffic.PostsPerHour.Values.Sum(day => day.Sum());
        yield return ("Posts to expect", $"{Words.Number((long)Math.Round(week / 7))} a day on average without a crisis; {Words.Number(run.Traffic.PostsPerDay.Min())} to {Words.Number(run.Traffic.PostsPerDay.Max())} came on single days");
        yield return ("Intents", string.Join(", ", traffic.Intents.Select(intent => $"{intent.Key} {SimulationWords.Percent(intent.Value.Share)} ({SimulationWords.Percent(intent.Value.NeedsAnswer)} need an answer)")));
        if (traffic.Topics.Count > 0)
            yield return ("Topics", Shares(traffic.Topics));
        if (traffic.Languages.Count > 0)
            yield return ("Languages", Shares(traffic.Languages));
        yield return ("Followers", $"half of the authors have fewer than {Number(traffic.Followers.Median)}, log-normal with {Number(traffic.Followers.Spread)}");
        yield return ("Second messages", $"{SimulationWords.Percent(traffic.SecondMessages.Share)} of answered customers write again, after {Number(traffic.SecondMessages.Minutes)} minutes on average");
        foreach (var crisis in traffic.Crises)
            yield return ("Crisis", string.Create(CultureInfo.InvariantCulture, $"day {crisis.Day} from {crisis.Hour:00}:00 for {crisis.Hours} hours, {Number(crisis.Factor)} times the usual posts{(crisis.Topic is { } topic ? $", about {topic}" : string.Empty)}"));
        yield return ("Minutes for an answer", string.Join(", ", setup.Team.MinutesPerCase.Select(one => $"{one.Key} {Number(one.Value)}")) + $"; standard deviation {SimulationWords.Percent(setup.Team.Spread)} of that, log-normal");
        yield return ("Target", $"{SimulationWords.Percent(setup.Target.InTime)} of first answers in time for each urgency");
        yield return ("Time zone", setup.TimeZone);
    }

    private static string Shares(IReadOnlyDictionary<string, double> shares) =>
        string.Join(", ", shares.Select(one => $"{one.Key} {SimulationWords.Percent(one.Value)}"));

    private static string Number(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
