using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Simulation;

/// <summary>Reps with the same skills and pace.</summary>
internal sealed record RepGroup(string Name, int Reps, Skills Skills, Workload Workload);

/// <summary>How long answers take: log-normal around the average of their intent.</summary>
internal sealed class Workload
{
    private readonly double[] _logarithms = new double[Enum.GetValues<Intent>().Length];
    private readonly double _deviation;

    /// <param name="minutes">The average by intent.</param>
    /// <param name="spread">The standard deviation as a share of the average.</param>
    public Workload(IReadOnlyDictionary<Intent, double> minutes, double spread)
    {
        var variance = Math.Log(1 + (spread * spread));
        _deviation = Math.Sqrt(variance);
        foreach (var (intent, average) in minutes)
            _logarithms[(int)intent] = Math.Log(average * TimeSpan.TicksPerMinute) - (variance / 2);
    }

    /// <param name="effort">In standard deviations from the average of the logarithm.</param>
    public long TicksFor(Intent intent, double effort) => (long)Math.Exp(_logarithms[(int)intent] + (_deviation * effort));
}
