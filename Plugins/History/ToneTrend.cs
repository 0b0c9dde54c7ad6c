using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.History;

/// <summary>Tells from a customer's own posts whether they are getting angrier or calmer.</summary>
public static class ToneTrend
{
    /// <summary>Fewer judged posts than this say nothing.</summary>
    public const int Fewest = 4;

    /// <summary>How far the newer half has to be from the older half, on the scale from -1 to 1.</summary>
    private const decimal Change = 0.25m;

    /// <summary>The newer half of the judged posts against the older half; of an odd number the middle one is left out. Null when they are too few.</summary>
    public static Trend? Of(IEnumerable<PastPost> newestFirst)
    {
        var tones = newestFirst.Select(post => post.Tone).OfType<decimal>().ToList();
        if (tones.Count < Fewest)
            return null;
        var half = tones.Count / 2;
        var change = tones.Take(half).Average() - tones.Skip(tones.Count - half).Average();
        if (change <= -Change)
            return Trend.Worsening;
        return change >= Change ? Trend.Improving : Trend.Steady;
    }
}
