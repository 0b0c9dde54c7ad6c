using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SocialCrm.Plugins.Fairness;

/// <summary>Says a measurement in plain words.</summary>
public static class FairnessWords
{
    /// <summary>One line about everybody, one for each gap, and one about what shows no gap or cannot be compared.</summary>
    public static string Of(FairnessMeasure measure) => string.Join("\n", Lines(measure));

    /// <summary>Names what is compared: "followers", "accounts named".</summary>
    public static string Name(Grouping grouping) => grouping switch
    {
        Grouping.Followers => "followers",
        Grouping.Channel => "channel",
        Grouping.Hour => "hour of the day",
        Grouping.Language => "language",
        _ => "accounts named",
    };

    /// <summary>The sentence about a gap; null for a comparison that shows none.</summary>
    public static string? Gap(Comparison comparison)
    {
        if (!comparison.IsGap || comparison.Slowest is not { } slow || comparison.Quickest is not { } quick)
            return null;
        return $"{Waited(slow, quick)}; waits so unequal come about by chance in {Chance(comparison.Probability!.Value)}.";
    }

    /// <summary>Medians may be alike or missing where waits are not: what stands apart then are the long ones, or how many have an answer.</summary>
    private static string Waited(ComparedGroup slow, ComparedGroup quick)
    {
        var others = LowerFirst(quick.Group.Posts);
        if (slow.Figures.Median is { } slowest && quick.Figures.Median is { } quickest)
        {
            return slowest > quickest
                ? $"{slow.Group.Posts} waited a median of {Minutes(slowest)}, {others} {Number(quickest)}"
                : $"{slow.Group.Posts} waited longer in all than {others}, with medians of {Number(slowest)} and {Minutes(quickest)}";
        }

        var answered = $"{Answered(slow)} {LowerFirst(slow.Group.Posts)} have an answer";
        return quick.Figures.Median is { } median ? $"{answered}, {others} waited a median of {Minutes(median)}" : $"{answered}, and {Answered(quick)} {others}";
    }

    private static string Answered(ComparedGroup group) => $"{Number(group.Figures.Answered)} of {Number(group.Figures.Count)}";

    private static IEnumerable<string> Lines(FairnessMeasure measure)
    {
        yield return string.Format(
            CultureInfo.InvariantCulture,
            "First responses to posts from {0:yyyy-MM-dd HH:mm} to {1:yyyy-MM-dd HH:mm} UTC: {2}.",
            measure.From,
            measure.To,
            All(measure.All));
        foreach (var gap in measure.Gaps)
            yield return Gap(gap)!;
        if (Names(measure, comparison => comparison.Probability != null && !comparison.IsGap) is { Length: > 0 } equal)
            yield return $"No gap larger than chance by {equal}.";
        if (Names(measure, comparison => comparison.Probability == null) is { Length: > 0 } few)
            yield return $"Not compared by {few}: that takes two groups of {Comparison.SmallestGroup} posts and more.";
    }

    private static string All(WaitFigures all)
    {
        if (all.Count == 0)
            return "nobody asked, or the platform's SLA keeps the clocks, which is not measured";
        var about = all.IsEstimate ? "about " : "";
        var waited = all.Median is { } median ? $"half waited up to {about}{Minutes(median)}" : $"{Number(all.Answered)} have an answer";
        var most = all.NinetiethPercentile is { } high ? $", nine in ten up to {about}{Minutes(high)}" : "";
        var closed = all.Closed > 0 ? $", {Number(all.Closed)} closed without an answer" : "";
        return $"{Number(all.Count)} {(all.Count == 1 ? "post" : "posts")}, {Number(all.Waiting)} of them still waiting{closed}; {waited}{most}";
    }

    private static string Chance(double probability) =>
        probability <= 1.0 / (ShuffleTest.Shuffles + 1)
            ? "fewer than 1 of 1,000 shuffles"
            : string.Format(CultureInfo.InvariantCulture, "{0:0} of 1,000 shuffles", probability * 1000);

    private static string Names(FairnessMeasure measure, Func<Comparison, bool> which)
    {
        var names = measure.Comparisons.Where(which).Select(comparison => Name(comparison.Grouping)).ToList();
        return names.Count < 2 ? string.Concat(names) : string.Join(", ", names.Take(names.Count - 1)) + " or " + names[names.Count - 1];
    }

    private static string LowerFirst(string words) => words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words.Substring(1);

    private static string Minutes(int minutes) => $"{Number(minutes)} {(minutes == 1 ? "minute" : "minutes")}";

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
