using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Cli.Training;

/// <summary>Trains a triage model from labelled posts. Equal posts in equal order give equal bytes.</summary>
internal static class ModelTrainer
{
    private const int Tones = 3;
    private const int Intents = 6;

    /// <summary>Together the heads stay below 256 KB; the intent has twice the classes.</summary>
    private const int ToneBits = 15;

    private const int IntentBits = 14;

    /// <summary>Where no post names an intent, the head for the intent is the built-in one.</summary>
    public static TriageModel Train(IReadOnlyList<LabelledPost> posts)
    {
        var features = posts.Select(post => PostFeatures.Of(post.Text)).ToArray();
        var withIntent = Enumerable.Range(0, posts.Count).Where(at => posts[at].Intent is not null).ToArray();
        return new TriageModel(
            new HeadTrainer(features, posts.Select(post => (int)post.Label).ToArray(), Tones, ToneBits).Fit(),
            withIntent.Length == 0 ? TriageModel.BuiltIn.Intent : FitIntent(features, posts, withIntent));
    }

    private static ModelHead FitIntent(PostFeatures[] features, IReadOnlyList<LabelledPost> posts, int[] withIntent) =>
        new HeadTrainer(withIntent.Select(at => features[at]).ToArray(), withIntent.Select(at => (int)posts[at].Intent!.Value).ToArray(), Intents, IntentBits).Fit();
}
