using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Cli.Training;

/// <summary>Trains one head: one linear machine for each class, rounded to bytes, with margins scaled so that shares are honest.</summary>
internal sealed class HeadTrainer
{
    private const int Folds = 3;

    private const int LargestWeight = 127;

    private readonly IReadOnlyList<PostFeatures> _posts;
    private readonly IReadOnlyList<int> _labels;
    private readonly int _classes;
    private readonly int _bits;

    public HeadTrainer(IReadOnlyList<PostFeatures> posts, IReadOnlyList<int> labels, int classes, int bits)
    {
        _posts = posts;
        _labels = labels;
        _classes = classes;
        _bits = bits;
    }

    public ModelHead Fit()
    {
        var temperature = new Temperature(CrossValidated()).Best();
        var all = Enumerable.Range(0, _posts.Count).ToArray();
        var scale = FeatureScale.Of(_posts, _bits);
        return Round(FitOn(all, scale), scale, temperature);
    }

    /// <summary>The margins of each post by machines that were trained without it and its fold.</summary>
    public IEnumerable<ScoredSample> CrossValidated()
    {
        for (var fold = 0; fold < Folds; fold++)
        {
            var learned = Enumerable.Range(0, _posts.Count).Where(at => at % Folds != fold).ToArray();
            var scale = FeatureScale.Of(learned.Select(at => _posts[at]).ToArray(), _bits);
            var machines = FitOn(learned, scale);
            for (var at = fold; at < _posts.Count; at += Folds)
            {
                var sample = Sample.Of(_posts[at], _labels[at], scale);
                yield return new ScoredSample(at, sample.Label, machines.Select(machine => machine.MarginOf(sample)).ToArray());
            }
        }
    }

    private LinearWeights[] FitOn(int[] learned, FeatureScale scale)
    {
        var trainer = new LinearTrainer(learned.Select(at => Sample.Of(_posts[at], _labels[at], scale)).ToArray());
        return Enumerable.Range(0, _classes).Select(label => trainer.Fit(label, scale.FeatureCount)).ToArray();
    }

    private ModelHead Round(LinearWeights[] machines, FeatureScale scale, double temperature)
    {
        var grams = Interleaved(machines, 0, scale.FirstFact, feature => scale.Rarity[feature]);
        var facts = Interleaved(machines, scale.FirstFact, scale.FeatureCount, _ => 1f);
        var (gramStep, factStep) = (StepOf(grams), StepOf(facts));
        var unit = ModelHead.MarginUnit / temperature;
        return new ModelHead(
            _bits,
            (int)Math.Round(gramStep * FeatureScale.GramValue * unit * ModelHead.ScaleUnit),
            (int)Math.Round(factStep * FeatureScale.FactValue * unit * ModelHead.ScaleUnit),
            machines.Select(machine => (int)Math.Round(machine.Bias * unit)).ToArray(),
            [.. Rounded(grams, gramStep), .. Rounded(facts, factStep)]);
    }

    private static float[] Interleaved(LinearWeights[] machines, int first, int end, Func<int, float> factor) =>
        Enumerable.Range(first, end - first).SelectMany(feature => machines.Select(machine => machine.Weights[feature] * factor(feature))).ToArray();

    /// <summary>The difference between two neighbouring bytes.</summary>
    private static float StepOf(float[] weights) => weights.Max(MathF.Abs) is > 0 and var largest ? largest / LargestWeight : 1f;

    private static IEnumerable<sbyte> Rounded(float[] weights, float step) =>
        weights.Select(weight => (sbyte)MathF.Round(weight / step));
}
