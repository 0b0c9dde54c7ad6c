using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Report;

/// <summary>Draws how long each follower band waited for the first answer: equal bars mean equal treatment.</summary>
internal static class ResponseChart
{
    private const int RowHeight = 42;

    public static Html Draw(IReadOnlyList<ResponseTimes> bands)
    {
        var longest = bands.Select(b => b.Figures.NinetiethPercentile ?? b.Figures.Median ?? 0).Append(1).Max();
        return Chart.Figure(
            "response", "First answer by follower band",
            "How long customers waited for our first public answer. The number of followers must make no difference.",
            Chart.Legend(("bar", "half were answered within"), ("far", "nine in ten were answered within")),
            bands.Count * RowHeight,
            Html.Join(bands.Select((band, i) => Band(band, longest, i * RowHeight))),
            Chart.Table("First answer by follower band", ["Followers", "Asked", "Still waiting", "Median", "90th percentile"], bands.Select(Cells)));
    }

    private static Html Band(ResponseTimes band, double longest, int top) => Html.Of(
        $"""
        <text x="0" y="{top + 15}">{band.Band.Label}</text><text x="100%" y="{top + 15}" class="end">{InWords(band)}</text>
        <rect x="0" y="{top + 21}" width="100%" height="12" class="track"></rect>
        <rect x="0" y="{top + 21}" width="{Chart.Share(band.Figures.NinetiethPercentile ?? 0, longest)}" height="12" class="far"></rect>
        <rect x="0" y="{top + 21}" width="{Chart.Share(band.Figures.Median ?? 0, longest)}" height="12" class="bar"></rect>

        """);

    private static string InWords(ResponseTimes band) => band.Figures switch
    {
        { Count: 0 } => "nobody asked",
        { Median: null } => $"fewer than half answered ({Words.Number(band.Figures.Waiting)} still waiting)",
        var figures => $"{Minutes(figures.Median)} / {Minutes(figures.NinetiethPercentile)} ({Words.Count(figures.Count - figures.Waiting, "answer", "answers")})",
    };

    private static string[] Cells(ResponseTimes band) =>
        [band.Band.Label, Words.Number(band.Figures.Count), Words.Number(band.Figures.Waiting), Minutes(band.Figures.Median), Minutes(band.Figures.NinetiethPercentile)];

    private static string Minutes(int? minutes) => minutes is { } value ? Words.Span(TimeSpan.FromMinutes(value)) : "–";
}
