using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Triage.Models;

/// <summary>What a model sees of a post, for whoever trains one.</summary>
public sealed class PostFeatures
{
    private PostFeatures(FeatureBuffer features)
    {
        Grams = features.Grams.Take(features.GramCount).ToArray();
        Facts = features.Facts.Take(features.FactCount).ToArray();
    }

    /// <summary>Numbers of the pieces of text, each once, below 2^15.</summary>
    public IReadOnlyList<int> Grams { get; }

    /// <summary>Numbers of what cues and shape say, each once, below 1,024.</summary>
    public IReadOnlyList<int> Facts { get; }

    /// <param name="text">The decoded text of a post.</param>
    public static PostFeatures Of(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        using var reading = PostReading.Of(text);
        return new PostFeatures(reading.Features);
    }
}
