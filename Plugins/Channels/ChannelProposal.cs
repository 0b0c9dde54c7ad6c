using System;
using System.Globalization;

namespace SocialCrm.Plugins.Channels;

/// <summary>What the volume of posts speaks for. A person decides; the gap between the two limits keeps a channel from going on and off.</summary>
public static class ChannelProposal
{
    /// <summary>Over how many days a channel has to be nearly empty before it is proposed to close it.</summary>
    public const int CloseDays = 60;

    /// <summary>A channel with fewer posts than this in <see cref="CloseDays"/> days is nearly empty: one a day.</summary>
    public const int ClosePosts = CloseDays;

    private const int OpenPerDay = 5;

    /// <param name="perDay">Posts of customers a day over 14 days, without the busiest one.</param>
    /// <param name="inCloseDays">Posts in <see cref="CloseDays"/> days, counted up to <see cref="ClosePosts"/>.</param>
    /// <param name="hasOpenCase">Whether somebody still waits there.</param>
    /// <param name="asOf">UTC.</param>
    /// <returns>In words; null when it may stay as it is.</returns>
    public static string? Of(ReviewedChannel channel, decimal perDay, int inCloseDays, bool hasOpenCase, DateTime asOf)
    {
        if (!channel.IsListening)
            return perDay < OpenPerDay ? null : Text("Open it: {0:0.#} posts a day over 14 days", perDay);
        var isOldEnough = asOf - channel.CreatedOn >= TimeSpan.FromDays(CloseDays);
        return isOldEnough && inCloseDays < ClosePosts && !hasOpenCase
            ? Text("Close it: {0} posts in 60 days and no open case", inCloseDays)
            : null;
    }

    private static string Text(string format, object value) => string.Format(CultureInfo.InvariantCulture, format, value);
}
