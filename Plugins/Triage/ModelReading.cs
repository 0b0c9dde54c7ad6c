using SocialCrm.Plugins.Triage.Models;

namespace SocialCrm.Plugins.Triage;

/// <summary>What a model makes of one post: how likely each tone and the two likeliest intents are, and how likely somebody has to act.</summary>
internal readonly struct ModelReading
{
    /// <summary>A request cue that is clear enough to make a case of a neutral post.</summary>
    private const int ClearAsk = 200;

    private ModelReading(ToneShares tones, int need, int[] intents)
    {
        Tones = tones;
        Need = need;
        Intent = Best(intents, Excluded(tones.Label), -1);
        NextIntent = Best(intents, -1, (int)Intent);
        IntentShare = intents[(int)Intent];
        NextShare = intents[(int)NextIntent];
    }

    /// <summary>Of a post without words of the author's own.</summary>
    public static ModelReading Neutral { get; } = new(new ToneShares(0, Shares.Whole, 0), 0, [0, 0, 0, 0, 0, Shares.Whole]);

    public ToneShares Tones { get; }

    public Intent Intent { get; }

    /// <summary>In ten-thousandths.</summary>
    public int IntentShare { get; }

    public Intent NextIntent { get; }

    /// <summary>In ten-thousandths.</summary>
    public int NextShare { get; }

    /// <summary>How likely somebody has to act, in ten-thousandths.</summary>
    public int Need { get; }

    public static ModelReading Of(PostReading post, TriageModel model)
    {
        model.Tone.Decide(post.Features, post.ToneShares);
        model.Intent.Decide(post.Features, post.IntentShares);
        var tones = new ToneShares(post.ToneShares[0], post.ToneShares[1], post.ToneShares[2]);
        return new ModelReading(tones, NeedOf(tones, post.IntentShares, post.Scores.Ask), post.IntentShares);
    }

    /// <summary>Displeasure needs an answer; a neutral post does when it asks for something, in the model's eyes or by a clear cue.</summary>
    private static int NeedOf(ToneShares tones, int[] intents, int ask)
    {
        var acts = intents[(int)Intent.Complaint] + intents[(int)Intent.Question] + intents[(int)Intent.Request];
        var asks = ask >= ClearAsk ? Shares.Whole : acts;
        return tones.Negative + (int)(((long)tones.Neutral * asks + (long)tones.Positive * acts) / Shares.Whole);
    }

    /// <summary>What an author of this tone cannot want.</summary>
    private static int Excluded(ToneLabel tone) =>
        tone switch
        {
            ToneLabel.Negative => (int)Intent.Praise,
            ToneLabel.Positive => (int)Intent.Complaint,
            _ => -1,
        };

    private static Intent Best(int[] shares, int excluded, int taken)
    {
        var best = -1;
        for (var at = 0; at < shares.Length; at++)
        {
            if (at != excluded && at != taken && (best < 0 || shares[at] > shares[best])) best = at;
        }

        return (Intent)best;
    }
}
