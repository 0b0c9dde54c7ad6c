using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Report;

/// <summary>The value that a given share of all values does not exceed (nearest rank): always one that really happened.</summary>
internal static class Percentile
{
    /// <param name="percent">Above 0, up to 100.</param>
    /// <returns>Null when there are no values.</returns>
    public static double? Of(IEnumerable<double> values, int percent)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(percent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? null : sorted[(((percent * sorted.Count) + 99) / 100) - 1];
    }
}
