using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Report;

namespace SocialCrm.Cli.Simulation;

/// <summary>The waits of groups of customers, the queue orders below each other.</summary>
internal static class WaitTable
{
    private const string Median = "half";
    private const string Ninetieth = "9 in 10";

    /// <summary>By the clock on the wall, with who was late.</summary>
    public static Html OfWall(string caption, string first, SimulationRun run, Func<OrderFigures, IReadOnlyList<SimulatedWaits>> groups) =>
        Table(caption, first, run, groups, [Median, Ninetieth, "longest", "late"], figures =>
            [SimulationWords.Minutes(figures.Wall.Median), SimulationWords.Minutes(figures.Wall.NinetiethPercentile), SimulationWords.Minutes(figures.Wall.Longest), Late(figures)]);

    /// <summary>In the hours in which the clocks run.</summary>
    public static Html OfOpenTime(string caption, string first, SimulationRun run, Func<OrderFigures, IReadOnlyList<SimulatedWaits>> groups) =>
        Table(caption, first, run, groups, [Median, Ninetieth], figures => [SimulationWords.Minutes(figures.Open.Median), SimulationWords.Minutes(figures.Open.NinetiethPercentile)]);

    private static Html Table(
        string caption, string first, SimulationRun run, Func<OrderFigures, IReadOnlyList<SimulatedWaits>> groups, string[] columns, Func<SimulatedWaits, string[]> cells) => Html.Of(
        $"""
        <div class="wide"><table class="figures"><caption>{caption}</caption>
        <thead><tr><th scope="col">{first}</th><th scope="col">Cases</th><th scope="col" class="name">Order</th>{columns.Select(column => Html.Of($"<th scope=\"col\">{column}</th>"))}</tr></thead>
        {Enumerable.Range(0, groups(run.Ours).Count).Select(row => Group(run, order => groups(order)[row], cells))}{Group(run, order => order.All, cells)}</table></div>

        """);

    private static Html Group(SimulationRun run, Func<OrderFigures, SimulatedWaits> group, Func<SimulatedWaits, string[]> cells) => Html.Of(
        $"<tbody>{run.Orders.Select(order => Html.Of($"<tr>{(order == run.Ours ? Head(group(order), run.Orders.Count) : Html.Empty)}<td class=\"name\">{order.Order.Name}</td>{cells(group(order)).Select(cell => Html.Of($"<td>{cell}</td>"))}</tr>"))}</tbody>");

    private static Html Head(SimulatedWaits figures, int orders) => Html.Of(
        $"<th scope=\"rowgroup\" rowspan=\"{orders}\">{figures.Label}</th><td rowspan=\"{orders}\">{Words.Number(figures.Cases)}</td>");

    private static string Late(SimulatedWaits figures) => figures.Promised == 0 ? "–" : $"{Words.Number(figures.Late)} ({SimulationWords.Percent(figures.LateShare)})";
}
