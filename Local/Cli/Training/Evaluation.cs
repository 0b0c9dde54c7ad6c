using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Triage;
using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Cli.Training;

/// <summary>Compares triage with what people said of the same posts.</summary>
internal sealed class Evaluation
{
    private readonly JudgedPost[] _posts;

    private Evaluation(JudgedPost[] posts) => _posts = posts;

    public int Count => _posts.Length;

    public Confusion Tones => new(3, _posts.Select(post => ((int)post.Post.Label, (int)post.Decision.Tones.Label)));

    /// <summary>Null when no post names its intent.</summary>
    public Confusion? Intents =>
        _posts.Any(post => post.Post.Intent is not null)
            ? new(6, _posts.Where(post => post.Post.Intent is not null).Select(post => ((int)post.Post.Intent!.Value, (int)post.Decision.Intent)))
            : null;

    /// <summary>Class 0 needs a case, class 1 needs none; null when no post names its intent.</summary>
    public Confusion? Needs =>
        _posts.Any(post => post.Post.Intent is not null)
            ? new(2, _posts.Where(post => post.Post.NeedsCase is not null).Select(post => (post.Post.NeedsCase!.Value ? 0 : 1, post.Decision.NeedsCase ? 0 : 1)))
            : null;

    /// <summary>Share of displeased posts that get a case.</summary>
    public double NegativeWithCase => ShareOf(_posts.Where(post => post.Post.Label == ToneLabel.Negative), post => post.Decision.NeedsCase);

    public double NeedingReview => ShareOf(_posts, post => post.Decision.NeedsReview);

    public static Evaluation Of(IEnumerable<LabelledPost> posts, TriageModel model)
    {
        var context = new TriageContext(string.Empty, InOpenConversation: false, RepliesToUs: false, []) { Model = model };
        return new Evaluation(posts.Select(post => new JudgedPost(post, TriagePolicy.Decide(post.Text, context))).ToArray());
    }

    /// <summary>For each tenth of certainty in which posts lie: how many, how certain on average, how many right.</summary>
    public IEnumerable<(int Posts, double Confidence, double Accuracy)> Calibration() =>
        _posts.GroupBy(post => Math.Min(9, (int)(post.Decision.Confidence * 10))).OrderBy(bin => bin.Key)
            .Select(bin => (bin.Count(), (double)bin.Average(post => post.Decision.Confidence), ShareOf(bin, post => post.IsRight)));

    /// <summary>Accuracy of the most certain 10, 20 ... 100 percent.</summary>
    public IEnumerable<(int Percent, double Accuracy)> Selective()
    {
        var sorted = _posts.OrderByDescending(post => post.Decision.Confidence).ToArray();
        return Enumerable.Range(1, 10).Select(tenth => (tenth * 10, ShareOf(sorted.Take(Math.Max(1, sorted.Length * tenth / 10)), post => post.IsRight)));
    }

    private static double ShareOf(IEnumerable<JudgedPost> posts, Func<JudgedPost, bool> isCounted) => posts.Select(post => isCounted(post) ? 1.0 : 0.0).DefaultIfEmpty().Average();
}
