using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Fairness;

/// <summary>Whether everybody who asked in a stretch of time waited equally long for a first response.</summary>
/// <param name="From">UTC; posts from then on.</param>
/// <param name="To">UTC; posts before then.</param>
/// <param name="MeasuredOn">UTC; those who still waited then are told as waiting.</param>
/// <param name="All">The figures of everybody.</param>
/// <param name="Comparisons">One for each grouping, in their order.</param>
public sealed record FairnessMeasure(DateTime From, DateTime To, DateTime MeasuredOn, WaitFigures All, IReadOnlyList<Comparison> Comparisons)
{
    /// <summary>More waits are not measured at once.</summary>
    public const int MostWaits = 50000;

    /// <summary>The comparisons that show a difference larger than chance.</summary>
    public IEnumerable<Comparison> Gaps => Comparisons.Where(comparison => comparison.IsGap);

    /// <summary>Measures waits, in any order.</summary>
    public static FairnessMeasure Of(DateTime from, DateTime to, DateTime measuredOn, IReadOnlyCollection<FirstResponse> waits)
    {
        var comparisons = Enum.GetValues(typeof(Grouping)).Cast<Grouping>().Select(grouping => Comparison.Of(grouping, waits)).ToList();
        return new FairnessMeasure(from, to, measuredOn, WaitFigures.Of(waits).AsTold(), Adjust(comparisons));
    }

    /// <summary>By Holm: the smallest probability times the number of comparisons, the next one times one less, and none below one before it.</summary>
    private static List<Comparison> Adjust(List<Comparison> comparisons)
    {
        var tested = comparisons.Where(comparison => comparison.Probability != null).OrderBy(comparison => comparison.Probability).ToList();
        var adjusted = new Dictionary<Grouping, double>();
        var before = 0.0;
        for (var rank = 0; rank < tested.Count; rank++)
        {
            before = Math.Max(before, Math.Min(1, tested[rank].Probability!.Value * (tested.Count - rank)));
            adjusted.Add(tested[rank].Grouping, before);
        }

        return comparisons.Select(comparison => adjusted.TryGetValue(comparison.Grouping, out var value) ? comparison with { Adjusted = value } : comparison).ToList();
    }
}
