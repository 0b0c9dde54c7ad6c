using System;
using System.Linq;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Cli.Training;

/// <summary>One post as a vector: the feature numbers with their values, and the class that it belongs to.</summary>
internal sealed class Sample
{
    private Sample(int[] features, float[] values, int label)
    {
        Features = features;
        Values = values;
        Label = label;
    }

    public int[] Features { get; }

    public float[] Values { get; }

    public int Label { get; }

    public static Sample Of(PostFeatures post, int label, FeatureScale scale)
    {
        var grams = post.Grams.Select(gram => gram & scale.GramMask).ToArray();
        var gram = FeatureScale.GramValue / MathF.Sqrt(Math.Max(1, grams.Length));
        var features = grams.Concat(post.Facts.Select(fact => scale.FirstFact + fact)).ToArray();
        var values = features.Select((feature, at) => at < grams.Length ? gram * scale.Rarity[feature] : FeatureScale.FactValue).ToArray();
        return new Sample(features, values, label);
    }
}
