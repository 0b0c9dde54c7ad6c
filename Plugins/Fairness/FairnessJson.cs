using System.Globalization;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Fairness;

/// <summary>
/// The text of a measurement's figures:
/// <c>{"v":1,"from","to","measuredOn","shuffles","threshold","smallestGroup","all":{..},"comparisons":[{"by","gap","aboutAuthors","probability",
/// "adjusted","sentence","groups":[{"group","compared","count","waiting","closed","estimate","median","p90"}]}]}</c>, times ISO 8601 in UTC, waits in whole minutes.
/// </summary>
public static class FairnessJson
{
    public static string Write(FairnessMeasure measure) => JsonText.Write(json =>
    {
        json.Field("v", 1)
            .Field("from", measure.From)
            .Field("to", measure.To)
            .Field("measuredOn", measure.MeasuredOn)
            .Field("shuffles", ShuffleTest.Shuffles);
        Share(json, "threshold", Comparison.Threshold)
            .Field("smallestGroup", Comparison.SmallestGroup)
            .Nested("all", all => WriteFigures(all, measure.All))
            .Array("comparisons", measure.Comparisons, WriteComparison);
    });

    private static void WriteComparison(JsonText json, Comparison comparison)
    {
        json.Field("by", FairnessWords.Name(comparison.Grouping))
            .Field("gap", comparison.IsGap)
            .Field("aboutAuthors", comparison.IsAboutAuthors);
        Share(json, "probability", comparison.Probability);
        Share(json, "adjusted", comparison.Adjusted)
            .Field("sentence", FairnessWords.Gap(comparison))
            .Array("groups", comparison.Groups, WriteGroup);
    }

    private static void WriteGroup(JsonText json, ComparedGroup group)
    {
        json.Field("group", group.Group.Label).Field("compared", group.IsCompared);
        WriteFigures(json, group.Figures);
    }

    private static void WriteFigures(JsonText json, WaitFigures figures)
    {
        json.Field("count", figures.Count).Field("waiting", figures.Waiting).Field("closed", figures.Closed).Field("estimate", figures.IsEstimate);
        Minutes(json, "median", figures.Median);
        Minutes(json, "p90", figures.NinetiethPercentile);
    }

    private static JsonText Share(JsonText json, string name, double? share) =>
        share is { } value ? json.Number(name, value.ToString("0.000", CultureInfo.InvariantCulture)) : json.Field(name, (string?)null);

    private static void Minutes(JsonText json, string name, int? minutes)
    {
        if (minutes is { } value)
            json.Field(name, value);
        else
            json.Field(name, (string?)null);
    }
}
