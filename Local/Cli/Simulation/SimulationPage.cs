using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using SocialCrm.Cli.Report;

namespace SocialCrm.Cli.Simulation;

/// <summary>The report of a simulation for whoever plans the desk: one page that needs no network, no script and no other file.</summary>
internal static class SimulationPage
{
    public static string Of(SimulationRun run, string file) => Html.Of(
        $"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>SocialCrm simulation report</title>
        <style>{Html.OwnStyle(ReportPage.Style())}{Html.OwnStyle(Style())}</style></head>
        <body>
        <a class="skip" href="#staffing">Skip to the staffing</a>
        {Header(run, file)}
        <main>
        <section aria-labelledby="fairness"><h2 id="fairness">What fairness costs and buys</h2>
        <p>Ours beside “Urgency, then reach”: the most urgent first in both; among equally urgent cases the oldest in ours, the most followed in the other.</p>
        <ul class="says">{SimulationWords.Fairness(run).Select(one => Html.Of($"<li>{one}</li>"))}</ul></section>
        <section aria-labelledby="orders"><h2 id="orders">What the queue order costs and buys</h2>
        <p>The other orders differ from ours in more than reach, above all in urgency.</p>
        <ul class="says">{SimulationWords.Orders(run).Select(one => Html.Of($"<li>{one}</li>"))}</ul></section>
        <section aria-labelledby="waits"><h2 id="waits">How long customers wait for the first answer</h2>
        <p>{Words.Number(run.Orders.Count)} queue orders met the same posts, the same work and the same team. Ours takes the most urgent and then the oldest case, as the list Unassigned of the app; “By due time” is the view Social cases by due time.</p>
        <p>“Half” and “9 in 10” say how long that many waited at most. Who is not answered at the end counts with the time until then, so an order in which many still wait looks quicker than it is. At the end wait: {string.Join("; ", run.Orders.Select(order => $"{SimulationWords.Named(order.Order)} {Words.Number(order.All.Waiting)}"))}. “Late” is the share that had no answer by the due time of their reply policy; what falls due after the end is not counted.</p>
        <div class="charts">{Charts(run)}</div>
        {WaitTable.OfWall("By follower band, in time by the clock on the wall, nights and weekends included", "Followers", run, order => order.ByBand)}
        {WaitTable.OfWall("By urgency, in time by the clock on the wall, nights and weekends included", "Urgency", run, order => order.ByUrgency)}
        <details class="card"><summary>The same in business hours: the time in which the case’s own clock runs</summary>
        {WaitTable.OfOpenTime("By follower band, in the hours of the calendar of the case’s policy", "Followers", run, order => order.ByBand)}
        {WaitTable.OfOpenTime("By urgency, in the hours of the calendar of the case’s policy", "Urgency", run, order => order.ByUrgency)}</details>
        </section>
        {StaffingTable.Of(run)}
        {TeamUse(run)}
        {SimulationFacts.Of(run)}
        </main>
        </body></html>

        """).ToString();

    private static Html Header(SimulationRun run, string file) => Html.Of(
        $"""
        <header><h1>What {Words.Count(run.Setup.Days, "day", "days")} at the desk would be like</h1>
        <p>{Path.GetFileName(file)}: {Words.Count(run.Setup.Days, "day", "days")} from {run.Setup.Start.ToString("d MMM yyyy", CultureInfo.InvariantCulture)} with seed {run.Setup.Seed}. All of this is made-up traffic, not a measurement; another seed gives other figures.</p>
        <dl class="key">
        {Key("Posts", Words.Number(run.Traffic.Posts))}
        {Key("Cases", Words.Number(run.Traffic.Cases.Count))}
        {Key("First answers late, in our order", SimulationWords.Percent(run.Ours.All.LateShare))}
        {Key("Of the team’s time with a case", SimulationWords.Percent(run.Ours.Utilisation))}
        </dl></header>

        """);

    private static Html Key(string name, string figure) => Html.Of($"<div><dt>{name}</dt><dd>{figure}</dd></div>");

    private static IEnumerable<Html> Charts(SimulationRun run) =>
    [
        OrderChart.Draw("bands", "Nine in ten waited at most, by follower band", "By the clock on the wall. In our order the number of followers must make no difference.", Rows(run, order => order.ByBand, group => group.Wall.NinetiethPercentile, SimulationWords.Minutes)),
        OrderChart.Draw("late", "Late first answers, by urgency", "The share of those whose answer was due before the end.", Rows(run, order => order.ByUrgency, group => group.LateShare, SimulationWords.Percent)),
    ];

    private static IReadOnlyList<(string, IReadOnlyList<(string, double?, string)>)> Rows(
        SimulationRun run, Func<OrderFigures, IReadOnlyList<SimulatedWaits>> groups, Func<SimulatedWaits, double?> figure, Func<double?, string> text) =>
    [
        .. groups(run.Ours).Select((group, row) => (
            $"{group.Label} ({Words.Count(group.Cases, "case", "cases")})",
            (IReadOnlyList<(string, double?, string)>)[.. run.Orders.Select(order => (order.Order.Name, figure(groups(order)[row]), text(figure(groups(order)[row]))))])),
    ];

    private static Html TeamUse(SimulationRun run) => Html.Of(
        $"""
        <section aria-labelledby="team"><h2 id="team">How the team’s time is used</h2>
        {run.Orders.Select(order => Html.Of($"<p>{order.Order.Name}: {SimulationWords.Percent(order.Utilisation)} of {Words.Number((long)Math.Round(order.OnDutyHours))} hours on duty with a case, {Words.Number((long)Math.Round(order.OverrunHours))} hours more to finish what was begun after the end of a shift or into a break. Second messages: {Words.Number(order.SecondMessages.Written)}; an answer to {Words.Number(order.SecondMessages.Promised)} was due before the end, {Words.Number(order.SecondMessages.Late)} of these were late. Still waiting at the end: {Words.Count(order.All.Waiting, "case", "cases")}.</p>"))}
        {(run.Unanswerable == 0 ? Html.Empty : Html.Of($"<p><strong>Nobody in the team can answer {Words.Count(run.Unanswerable, "case", "cases")}: no member has the skill.</strong></p>"))}
        {Chart.Table("Members in our order", ["Member", "Reps", "Hours on duty", "With a case", "Finishing late"], run.Ours.Use.Select(group => (IReadOnlyList<string>)[group.Name, Words.Number(group.Reps), Words.Number((long)Math.Round(group.OnDutyHours)), SimulationWords.Percent(group.Utilisation), $"{group.OverrunHours.ToString("0.0", CultureInfo.InvariantCulture)} h"]))}
        </section>

        """);

    private static string Style()
    {
        using var stream = typeof(SimulationPage).Assembly.GetManifestResourceStream("simulation.css")
            ?? throw new InvalidOperationException("The program lacks its style sheet; build it again.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
