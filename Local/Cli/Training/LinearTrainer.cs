using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Training;

/// <summary>
/// Fits a linear support vector machine with squared hinge loss by dual coordinate descent (Hsieh et al., ICML 2008).
/// The same samples in the same order give the same weights.
/// </summary>
internal sealed class LinearTrainer
{
    /// <summary>The cost of an error: small, because the posts that a model meets differ from those it was trained on.</summary>
    private const double Cost = 0.02;

    private const double Slack = 0.5 / Cost;

    private const int Rounds = 20;

    private readonly IReadOnlyList<Sample> _samples;
    private readonly double[] _squares;
    private readonly int[] _order;
    private uint _random = 2463534242;

    public LinearTrainer(IReadOnlyList<Sample> samples)
    {
        _samples = samples;
        _squares = samples.Select(sample => 1 + sample.Values.Sum(value => (double)value * value)).ToArray();
        _order = Enumerable.Range(0, samples.Count).ToArray();
    }

    /// <summary>Learns to tell one class from all others.</summary>
    public LinearWeights Fit(int label, int featureCount)
    {
        var weights = new float[featureCount];
        var alphas = new double[_samples.Count];
        var bias = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            Shuffle();
            foreach (var at in _order)
            {
                var sample = _samples[at];
                var sign = sample.Label == label ? 1 : -1;
                var gradient = sign * LinearWeights.MarginOf(weights, bias, sample) - 1 + alphas[at] * Slack;
                var step = Math.Max(0, alphas[at] - gradient / (_squares[at] + Slack)) - alphas[at];
                if (step == 0) continue;
                alphas[at] += step;
                bias += step * sign;
                for (var feature = 0; feature < sample.Features.Length; feature++) weights[sample.Features[feature]] += (float)(step * sign * sample.Values[feature]);
            }
        }

        return new LinearWeights(weights, bias);
    }

    private void Shuffle()
    {
        for (var last = _order.Length - 1; last > 0; last--)
        {
            var other = Next(last + 1);
            (_order[last], _order[other]) = (_order[other], _order[last]);
        }
    }

    private int Next(int limit)
    {
        _random ^= _random << 13;
        _random ^= _random >> 17;
        _random ^= _random << 5;
        return (int)(_random % (uint)limit);
    }
}
