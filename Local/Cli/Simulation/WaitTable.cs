using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Report;

namespace SocialCrm.Cli.Simulation;

/// <summary>The waits of groups of customers, the queue orders side by side.</summary>
internal static class WaitTable
{
    private const string Median = "half";
    private const string Ninetieth = "9 in 10";

    /// <summary>By the clock on the wall, with who was late.</summary>
    public static Html OfWall(string caption, string first, SimulationRun run, Func<OrderFigures, IReadOnlyList<WaitFigures>> groups) =>
        Table(caption, first, run, groups, [Median, Ninetieth, "longest", "late"], figures =>
            [SimulationWords.Minutes(figures.Wall.Median), SimulationWords.Minutes(figures.Wall.NinetiethPercentile), SimulationWords.Minutes(figures.Wall.Longest), Late(figures)]);

    /// <summary>In the hours in which the clocks run.</summary>
    public static Html OfOpenTime(string caption, string first, SimulationRun run, Func<OrderFigures, IReadOnlyList<WaitFigures>> groups) =>
        Table(caption, first, run, groups, [Median, Ninetieth], figures => [SimulationWords.Minutes(figures.Open.Median), SimulationWords.Minutes(figures.Open.NinetiethPercentile)]);

    private static Html Table(
        string caption, string first, SimulationRun run, Func<OrderFigures, IReadOnlyList<WaitFigures>> groups, string[] columns, Func<WaitFigures, string[]> cells) => Html.Of(
        $"""
        <div class="wide"><table class="figures"><caption>{caption}</caption>
        <thead><tr><td></td><td></td>{run.Orders.Select(order => Html.Of($"<th scope=\"colgroup\" colspan=\"{columns.Length}\" class=\"begins group\">{order.Order.Name}</th>"))}</tr>
        <tr><th scope="col">{first}</th><th scope="col">Cases</th>{run.Orders.SelectMany(_ => columns.Select((column, index) => Html.Of($"<th scope=\"col\"{Begins(index)}>{column}</th>")))}</tr></thead>
        <tbody>{Enumerable.Range(0, groups(run.Ours).Count).Select(row => Row("", [.. run.Orders.Select(order => groups(order)[row])], cells))}{Row("total", [.. run.Orders.Select(order => order.All)], cells)}</tbody></table></div>

        """);

    private static Html Row(string style, IReadOnlyList<WaitFigures> orders, Func<WaitFigures, string[]> cells) => Html.Of(
        $"<tr class=\"{style}\"><th scope=\"row\">{orders[0].Label}</th><td>{Words.Number(orders[0].Cases)}</td>{orders.SelectMany(figures => cells(figures).Select((cell, index) => Html.Of($"<td{Begins(index)}>{cell}</td>")))}</tr>");

    private static Html Begins(int column) => column == 0 ? Html.Of($" class=\"begins\"") : Html.Empty;

    private static string Late(WaitFigures figures) => figures.Promised == 0 ? "–" : $"{Words.Number(figures.Late)} ({SimulationWords.Percent(figures.LateShare)})";
}
