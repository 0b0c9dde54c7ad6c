using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Tone;

/// <summary>How a customer's tone has moved over a conversation; only the customer's own posts count.</summary>
/// <param name="Start">The tone that later posts are held against, from -1 to 1; null before a post, and after thanks.</param>
/// <param name="Last">The tone of the latest post; null before a post.</param>
/// <param name="Drops">How often in a row it has fallen.</param>
public sealed record ToneWatch(decimal? Start, decimal? Last, int Drops)
{
    /// <summary>So much worse than at the start is worth a look.</summary>
    private const decimal Fall = 0.5m;

    /// <summary>What is less may be chance in reading a tone.</summary>
    private const decimal Drop = 0.15m;

    /// <summary>So many drops in a row are worth a look, however small.</summary>
    private const int DropsInARow = 2;

    private const decimal Kind = 0.2m;

    /// <summary>Before the customer's first post.</summary>
    public static ToneWatch None { get; } = new ToneWatch(null, null, 0);

    /// <summary>The owner should be told: the tone has just become worse. Once for each fall.</summary>
    public bool IsWorse { get; private init; }

    /// <summary>After the customer's next post.</summary>
    /// <param name="tone">From -1 to 1.</param>
    /// <param name="intent">What the post is about; chatter says nothing about how their trouble goes.</param>
    /// <param name="wantsSomething">False for thanks and chatter.</param>
    public ToneWatch After(decimal tone, Intent intent, bool wantsSomething)
    {
        if (!wantsSomething && tone >= Kind)
            return new ToneWatch(null, tone, 0);
        if (intent == Intent.Noise)
            return this with { IsWorse = false };
        if (Start is not { } start || Last is not { } last)
            return new ToneWatch(tone, tone, 0);

        var drops = last - tone >= Drop ? Drops + 1 : tone > last ? 0 : Drops;
        var isWorse = tone < 0 && (start - tone >= Fall || drops >= DropsInARow);

        // What has been told is the new start, so that only another fall is told again.
        return isWorse ? new ToneWatch(tone, tone, 0) { IsWorse = true } : new ToneWatch(start, tone, drops);
    }
}
