using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Report;

/// <summary>Draws how turns ended over time: one standing column a period, met ones at the bottom.</summary>
internal static class TurnsChart
{
    private const int Top = 18;
    private const int ColumnHeight = 150;
    private const int AxisHeight = 24;
    private const string Title = "Turns met and breached";

    public static Html Draw(IReadOnlyList<TurnsOfPeriod> periods)
    {
        if (periods.Count == 0)
            return Html.Of($"<figure class=\"card\"><figcaption><h3>{Title}</h3><p>No turn has ended yet.</p></figcaption></figure>");
        var most = periods.Max(p => p.All);
        return Chart.Figure(
            "turns", Title, $"How waits for an answer ended, from {periods[0].Label} to {periods[^1].Label}.",
            Chart.Legend(("met", "met in time"), ("late", "met late"), ("unanswered", "breached, still waiting")),
            Top + ColumnHeight + AxisHeight,
            Html.Of($"{Axis(periods, most)}{periods.Select((p, i) => Column(p, i, periods.Count, most))}"),
            Chart.Table(Title, ["Period", "In time", "Late", "Still waiting"], periods.Select(Cells)));
    }

    private static Html Axis(IReadOnlyList<TurnsOfPeriod> periods, int most) => Html.Of(
        $"""
        <text x="0" y="12">{Words.Number(most)}</text>
        <line x1="0" x2="100%" y1="{Top}" y2="{Top}" class="grid"></line>
        <line x1="0" x2="100%" y1="{Top + ColumnHeight}" y2="{Top + ColumnHeight}" class="axis"></line>
        <text x="0" y="{Top + ColumnHeight + 18}">{periods[0].Label}</text>
        <text x="100%" y="{Top + ColumnHeight + 18}" class="end">{(periods.Count > 1 ? periods[^1].Label : string.Empty)}</text>

        """);

    private static Html Column(TurnsOfPeriod period, int index, int count, int most)
    {
        var met = Pixels(period.InTime, most);
        var late = Pixels(period.Late, most);
        var unanswered = Pixels(period.Unanswered, most);
        const int Floor = Top + ColumnHeight;
        var left = Chart.Share(index + 0.1, count);
        var width = Chart.Share(0.8, count);
        return Html.Of(
            $"""
            <g><title>{period.Label}: {period.InTime} in time, {period.Late} late, {period.Unanswered} still waiting</title>
            <rect x="{left}" width="{width}" y="{Floor - met}" height="{met}" class="met"></rect>
            <rect x="{left}" width="{width}" y="{Floor - met - late}" height="{late}" class="late"></rect>
            <rect x="{left}" width="{width}" y="{Floor - met - late - unanswered}" height="{unanswered}" class="unanswered"></rect></g>

            """);
    }

    private static double Pixels(int turns, int most) => (double)turns / most * ColumnHeight;

    private static string[] Cells(TurnsOfPeriod p) =>
        [p.Label, Words.Number(p.InTime), Words.Number(p.Late), Words.Number(p.Unanswered)];
}
