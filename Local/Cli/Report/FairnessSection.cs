using System;
using System.Linq;
using SocialCrm.Cli.Replay;

namespace SocialCrm.Cli.Report;

/// <summary>Whether everybody waited equally long: the sentence, the two furthest apart with the same trouble, and a table for each grouping.</summary>
internal static class FairnessSection
{
    public static Html Of(ReplayedCrm crm) => crm.Fairness is not { } fairness
        ? Html.Empty
        : Html.Of(
            $"""
            <section aria-labelledby="fairness"><h2 id="fairness">Fairness</h2>
            <article class="card">
            {fairness.Summary.Split('\n').Select(line => Html.Of($"<p>{line}</p>"))}
            {(SameTrouble.Of(crm) is { } pair ? Html.Of($"<p>{pair.InWords()}</p>") : Html.Empty)}
            {fairness.Comparisons.Where(comparison => comparison.Groups.Count > 0).Select(Table)}
            </article></section>

            """);

    private static Html Table(ReplayedComparison comparison) => Chart.Table(
        $"First response by {comparison.By}",
        [Capital(comparison.By), "Posts", "Still waiting", "Median", "90th percentile"],
        comparison.Groups.Select(Row));

    private static string[] Row(ReplayedWaits waits) =>
        [waits.Group, Words.Number(waits.Count), Words.Number(waits.Waiting), Minutes(waits.Median), Minutes(waits.NinetiethPercentile)];

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static string Minutes(int? minutes) => minutes is { } value ? Words.Span(TimeSpan.FromMinutes(value)) : "–";
}
