using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Fairness;

/// <summary>Asks how often chance alone makes a difference between groups that is as large as the one that was found (permutation test).</summary>
/// <remarks>
/// The difference is that between the largest and the smallest median of the groups. Who belongs to which group is shuffled
/// <see cref="Shuffles"/> times; the probability is (r + 1) / (n + 1) for r shuffles with a difference at least as large. The shuffles
/// are the same for the same waits in whatever order they come: the waits are sorted first and the generator begins at a fixed number.
/// </remarks>
internal sealed class ShuffleTest
{
    /// <summary>How often the groups are shuffled; no probability below 1 in 1,000 can be found.</summary>
    public const int Shuffles = 999;

    private const ulong Seed = 20260101;

    private readonly int[] _minutes;
    private readonly bool[] _hasEnded;
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
        _minutes = sorted.Select(wait => wait.Value.Minutes).ToArray();
        _hasEnded = sorted.Select(wait => wait.Value.HasEnded).ToArray();
        _groups = sorted.Select(wait => wait.Key).ToArray();
        _counts = new int[_groups.Max() + 1];
        foreach (var group in _groups)
            _counts[group]++;
    }

    /// <summary>From 0.001 to 1.</summary>
    public double Probability()
    {
        var found = Difference(_groups);
        var shuffled = (int[])_groups.Clone();
        var numbers = new FixedNumbers(Seed);
        var asLarge = 0;
        for (var shuffle = 0; shuffle < Shuffles; shuffle++)
        {
            numbers.Shuffle(shuffled);
            if (Difference(shuffled) >= found)
                asLarge++;
        }

        return (asLarge + 1) / (double)(Shuffles + 1);
    }

    /// <summary>One way through the waits, shortest first: the first group of which half has ended has the smallest median, the last one the largest.</summary>
    /// <remarks>For a group that gets there never the longest wait of all stands in, which makes the difference smaller than it is.</remarks>
    private int Difference(int[] groups)
    {
        var shares = _counts.Select(count => new WaitingShare(count)).ToArray();
        var isFound = new bool[shares.Length];
        var missing = shares.Length;
        var smallest = 0;
        for (var at = 0; at < groups.Length; at++)
        {
            var group = groups[at];
            if (isFound[group])
                continue;
            shares[group].Pass(_hasEnded[at]);
            if (!shares[group].HasFallenTo(0.5))
                continue;
            isFound[group] = true;
            if (missing == shares.Length)
                smallest = _minutes[at];
            if (--missing == 0)
                return _minutes[at] - smallest;
        }

        return missing == shares.Length ? 0 : _minutes[_minutes.Length - 1] - smallest;
    }
}
