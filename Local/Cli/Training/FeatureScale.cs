using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Cli.Training;

/// <summary>How much a feature counts before any weight is learned: a piece of text more, the rarer it is.</summary>
internal sealed class FeatureScale
{
    /// <summary>All pieces of one text together, chosen by cross-validation as <see cref="FactValue"/> is.</summary>
    public const float GramValue = 3f;

    public const float FactValue = 0.2f;

    private FeatureScale(int bits, float[] rarity)
    {
        GramBits = bits;
        Rarity = rarity;
    }

    public int GramBits { get; }

    public int GramMask => (1 << GramBits) - 1;

    public int FirstFact => 1 << GramBits;

    public int FeatureCount => ModelHead.WeightCount(GramBits, 1);

    /// <summary>For each piece of text; the mean square over the posts is 1.</summary>
    public float[] Rarity { get; }

    public static FeatureScale Of(IReadOnlyList<PostFeatures> posts, int bits)
    {
        var mask = (1 << bits) - 1;
        var counts = new int[1 << bits];
        foreach (var post in posts)
        {
            foreach (var gram in post.Grams.Select(gram => gram & mask).Distinct()) counts[gram]++;
        }

        var rarity = counts.Select(count => Math.Log((1.0 + posts.Count) / (1 + count)) + 1).ToArray();
        var square = posts.Average(post => post.Grams.Count == 0 ? 1 : post.Grams.Average(gram => rarity[gram & mask] * rarity[gram & mask]));
        return new FeatureScale(bits, rarity.Select(value => (float)(value / Math.Sqrt(square))).ToArray());
    }
}
