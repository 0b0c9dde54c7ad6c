using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SocialCrm.Cli.Report;

/// <summary>Draws counts as lying bars, each under its name.</summary>
internal static class BarChart
{
    private const int RowHeight = 42;

    public static Html Draw(string id, string title, string says, string unit, IReadOnlyList<(string Label, int Count)> rows)
    {
        var most = rows.Select(r => r.Count).Append(1).Max();
        var all = rows.Sum(r => r.Count);
        return Chart.Figure(id, title, says, Html.Empty, rows.Count * RowHeight,
            Html.Join(rows.Select((row, i) => Bar(row.Label, row.Count, most, i * RowHeight))),
            Chart.Table(title, ["", unit, "Share"], rows.Select(r => new[] { r.Label, Words.Number(r.Count), PercentOf(r.Count, all) })));
    }

    private static string PercentOf(int count, int all) => all == 0 ? "–" : (100.0 * count / all).ToString("0", CultureInfo.InvariantCulture) + " %";

    private static Html Bar(string label, int count, int most, int top) => Html.Of(
        $"""
        <text x="0" y="{top + 15}">{label}</text><text x="100%" y="{top + 15}" class="end">{Words.Number(count)}</text>
        <rect x="0" y="{top + 21}" width="100%" height="12" class="track"></rect>
        <rect x="0" y="{top + 21}" width="{Chart.Share(count, most)}" height="12" class="bar"></rect>

        """);
}
