using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Fairness;

/// <summary>Asks how often chance alone makes groups as unequal as they were found (permutation test).</summary>
/// <remarks>
/// How unequal they are is the sum over the groups of (sum of the <see cref="LogRankScores"/>)^2 / waits. Chance makes the sum of a large
/// group large: without the division it would drown what a small group waits longer. Who belongs to which group is shuffled <see cref="Shuffles"/> times; the probability is
/// (r + 1) / (n + 1) for r shuffles at least as unequal. The shuffles are the same for the same waits in whatever order they come: the
/// waits are sorted first and the generator begins at a fixed number.
/// </remarks>
internal sealed class ShuffleTest
{
    /// <summary>How often the groups are shuffled; no probability below 1 in 1,000 can be found.</summary>
    public const int Shuffles = 999;

    private const ulong Seed = 20260101;

    /// <summary>Less is a rounding error of the sums.</summary>
    private const double Tolerance = 1e-9;

    private readonly double[] _scores;
    private readonly int[] _groups;
    private readonly int[] _counts;

    /// <param name="waits">Each with the number of its group, from 0.</param>
    public ShuffleTest(IEnumerable<KeyValuePair<int, FirstResponse>> waits)
    {
        var sorted = waits
            .OrderBy(wait => wait.Value.Minutes)
            .ThenByDescending(wait => wait.Value.HasEnded)
            .ThenBy(wait => wait.Key)
            .ToList();
        _scores = LogRankScores.Of(sorted.Select(wait => wait.Value).ToList());
        _groups = sorted.Select(wait => wait.Key).ToArray();
        _counts = new int[_groups.Max() + 1];
        foreach (var group in _groups)
            _counts[group]++;
    }

    /// <summary>From 0.001 to 1.</summary>
    public double Probability()
    {
        var found = Inequality(_groups);
        var shuffled = (int[])_groups.Clone();
        var numbers = new FixedNumbers(Seed);
        var asLarge = 0;
        for (var shuffle = 0; shuffle < Shuffles; shuffle++)
        {
            numbers.Shuffle(shuffled);
            if (Inequality(shuffled) >= found - Tolerance)
                asLarge++;
        }

        return (asLarge + 1) / (double)(Shuffles + 1);
    }

    /// <summary>What each group adds to the inequality: above 0 where its people were answered sooner than others, below 0 where later.</summary>
    public IReadOnlyList<double> Leads() => Sums(_groups).Select((sum, group) => sum / Math.Sqrt(_counts[group])).ToList();

    private double Inequality(int[] groups)
    {
        var sums = Sums(groups);
        var total = 0.0;
        for (var group = 0; group < sums.Length; group++)
            total += sums[group] * sums[group] / _counts[group];
        return total;
    }

    private double[] Sums(int[] groups)
    {
        var sums = new double[_counts.Length];
        for (var at = 0; at < groups.Length; at++)
            sums[groups[at]] += _scores[at];
        return sums;
    }
}
