using System;

namespace SocialCrm.Plugins.Channels;

/// <summary>Tells when a channel has been without a post for longer than chance and a night explain.</summary>
public static class Silence
{
    /// <summary>A gap of eight times the usual one happens by chance about once in three thousand gaps.</summary>
    private const int UsualGaps = 8;

    private static readonly TimeSpan Night = TimeSpan.FromHours(12);

    /// <summary>Since when the channel is silent, UTC; null when it is not, when it is switched off, or when nobody says what to expect.</summary>
    /// <param name="lastReceivedOn">UTC; null when no post ever came, so that its creation counts.</param>
    /// <param name="asOf">UTC.</param>
    public static DateTime? Since(ReviewedChannel channel, DateTime? lastReceivedOn, DateTime asOf)
    {
        if (!channel.IsListening || channel.ExpectedPosts is not > 0)
            return null;
        var since = lastReceivedOn ?? channel.CreatedOn;
        return asOf - since > Longest(channel.ExpectedPosts.Value) ? since : null;
    }

    /// <summary>The longest time without a post that is no silence.</summary>
    public static TimeSpan Longest(int expectedPostsPerDay)
    {
        var gaps = TimeSpan.FromTicks(TimeSpan.TicksPerDay * UsualGaps / expectedPostsPerDay);
        return gaps > Night ? gaps : Night;
    }
}
