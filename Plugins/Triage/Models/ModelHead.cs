using System;

namespace SocialCrm.Plugins.Triage.Models;

/// <summary>One linear decision of a model: a weight for each feature and class, and how much a sum of weights means.</summary>
public sealed class ModelHead
{
    /// <summary>Scales are given in this part of a <see cref="MarginUnit"/>.</summary>
    public const int ScaleUnit = 1 << 16;

    /// <summary>Margins and biases are given in this part of one natural logarithm.</summary>
    public const int MarginUnit = Shares.Unit;

    private readonly sbyte[] _weights;
    private readonly int[] _biases;
    private readonly int _mask;
    private readonly int _firstFact;

    /// <param name="gramBits">Pieces of text share two to this power numbers: the lowest bits of their number.</param>
    /// <param name="gramScale">Weight of a piece of text before it is divided by the root of their number, in <see cref="ScaleUnit"/>.</param>
    /// <param name="factScale">Weight of a fact, in <see cref="ScaleUnit"/>.</param>
    /// <param name="biases">One for each class, in <see cref="MarginUnit"/>.</param>
    /// <param name="weights">For each piece of text and then for each fact, one for each class.</param>
    /// <exception cref="ArgumentException">The number of weights does not fit the other numbers.</exception>
    public ModelHead(int gramBits, int gramScale, int factScale, int[] biases, sbyte[] weights)
    {
        if (biases is null) throw new ArgumentNullException(nameof(biases));
        if (weights is null) throw new ArgumentNullException(nameof(weights));
        if (gramBits is < 0 or > FeatureBuffer.GramBits) throw new ArgumentOutOfRangeException(nameof(gramBits));
        if (weights.Length != WeightCount(gramBits, biases.Length)) throw new ArgumentException("The number of weights does not fit the classes and bits.", nameof(weights));
        GramBits = gramBits;
        GramScale = gramScale;
        FactScale = factScale;
        _biases = biases;
        _weights = weights;
        _mask = (1 << gramBits) - 1;
        _firstFact = 1 << gramBits;
    }

    public int GramBits { get; }

    public int GramScale { get; }

    public int FactScale { get; }

    public int Classes => _biases.Length;

    internal int[] Biases => _biases;

    internal sbyte[] Weights => _weights;

    /// <summary>How many weights a head of these dimensions has.</summary>
    public static int WeightCount(int gramBits, int classes) => ((1 << gramBits) + FeatureBuffer.FactLimit) * classes;

    /// <summary>Writes each class's share, in <see cref="Shares.Whole"/>.</summary>
    internal void Decide(FeatureBuffer features, int[] shares)
    {
        Array.Clear(shares, 0, shares.Length);
        for (var at = 0; at < features.GramCount; at++) AddWeights(features.Grams[at] & _mask, shares);
        var root = Root((long)Math.Max(1, features.GramCount) << 16);
        for (var at = 0; at < shares.Length; at++) shares[at] = (int)((long)shares[at] * GramScale / root / 256) + _biases[at];
        AddFacts(features, shares);
        Shares.FromMargins(shares);
    }

    /// <summary>What pieces of text speak for one class more than for another; only the order of such sums has a meaning.</summary>
    internal int Leaning(FeatureBuffer features, int to, int from)
    {
        var sum = 0;
        for (var at = 0; at < features.GramCount; at++)
        {
            var first = (features.Grams[at] & _mask) * Classes;
            sum += _weights[first + to] - _weights[first + from];
        }

        return sum;
    }

    private void AddWeights(int feature, int[] sums)
    {
        var first = feature * sums.Length;
        for (var at = 0; at < sums.Length; at++) sums[at] += _weights[first + at];
    }

    private void AddFacts(FeatureBuffer features, int[] margins)
    {
        for (var at = 0; at < margins.Length; at++)
        {
            var sum = 0;
            for (var fact = 0; fact < features.FactCount; fact++) sum += _weights[(_firstFact + features.Facts[fact]) * margins.Length + at];
            margins[at] += (int)((long)sum * FactScale / ScaleUnit);
        }
    }

    /// <summary>The whole part of a square root.</summary>
    private static long Root(long square)
    {
        long root = 0;
        for (var bit = 1L << 30; bit > 0; bit >>= 1)
        {
            var next = root | bit;
            if (next * next <= square) root = next;
        }

        return root;
    }
}
