using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Report;

namespace SocialCrm.Cli.Simulation;

/// <summary>Draws one figure of several groups in each queue order; every bar has its name beside it, so that no colour is needed.</summary>
internal static class OrderChart
{
    private const int TitleHeight = 22;
    private const int BarHeight = 20;
    private const int Gap = 10;

    /// <param name="rows">Groups, each with the bars of the orders; a value of null draws none.</param>
    public static Html Draw(string id, string title, string says, IReadOnlyList<(string Label, IReadOnlyList<(string Order, double? Value, string Text)> Bars)> rows)
    {
        var most = rows.SelectMany(row => row.Bars).Max(bar => bar.Value) ?? 0;
        var height = rows.Sum(row => TitleHeight + (row.Bars.Count * BarHeight) + Gap);
        var orders = rows[0].Bars.Select(bar => bar.Order);
        var top = 0;
        var groups = new List<Html>();
        foreach (var (label, bars) in rows)
        {
            groups.Add(Group(label, bars, most, top));
            top += TitleHeight + (bars.Count * BarHeight) + Gap;
        }
        return Chart.Figure(id, title, says, Html.Empty, height, Html.Join(groups),
            Chart.Table(title, ["", .. orders], rows.Select(row => (IReadOnlyList<string>)[row.Label, .. row.Bars.Select(bar => bar.Text)])));
    }

    private static Html Group(string label, IReadOnlyList<(string Order, double? Value, string Text)> bars, double most, int top) => Html.Of(
        $"""
        <text x="0" y="{top + 15}" font-weight="600">{label}</text>
        {bars.Select((bar, index) => Bar(bar.Order, bar.Value ?? 0, bar.Text, index == 0 ? "bar" : "far", most, top + TitleHeight + (index * BarHeight)))}

        """);

    private static Html Bar(string order, double value, string text, string fill, double most, int top) => Html.Of(
        $"""
        <text x="0" y="{top + 13}">{order}</text><text x="100%" y="{top + 13}" class="end">{text}</text>
        <rect x="26%" y="{top + 3}" width="{Chart.Share(value * 0.5, most)}" height="12" class="{fill} order"></rect>

        """);
}
