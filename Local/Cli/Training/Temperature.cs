using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Training;

/// <summary>Finds the number by which margins are divided so that shares of 80 % are right in 80 of 100 posts.</summary>
internal sealed class Temperature
{
    private const int Steps = 60;

    private const double Lowest = 0.1;

    private const double Ratio = 1.06;

    private readonly ScoredSample[] _samples;

    public Temperature(IEnumerable<ScoredSample> samples) => _samples = samples.ToArray();

    /// <summary>The one of least surprise on posts that the machines never saw.</summary>
    public double Best() => Enumerable.Range(0, Steps).Select(step => Lowest * Math.Pow(Ratio, step)).MinBy(Surprise);

    private double Surprise(double temperature) => _samples.Average(sample =>
    {
        var highest = sample.Margins.Max();
        var sum = sample.Margins.Sum(margin => Math.Exp((margin - highest) / temperature));
        return Math.Log(sum) - (sample.Margins[sample.Label] - highest) / temperature;
    });
}
