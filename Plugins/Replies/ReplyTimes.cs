using System;

namespace SocialCrm.Plugins.Replies;

/// <summary>How long a reply may stay in each state. All times UTC.</summary>
public static class ReplyTimes
{
    /// <summary>How often a reply is given to the network when it says no.</summary>
    public const int MostAttempts = 2;

    /// <summary>After this time a draft no longer keeps others from answering.</summary>
    public static TimeSpan Draft { get; } = TimeSpan.FromMinutes(30);

    /// <summary>How long somebody may take to decide, where the channel does not say.</summary>
    public static TimeSpan Approval { get; } = TimeSpan.FromMinutes(30);

    /// <summary>How long the flow has to report the outcome.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromMinutes(10);

    /// <summary>How long an approved reply waits for the flow before somebody is told.</summary>
    public static TimeSpan PickUp { get; } = TimeSpan.FromMinutes(15);

    private static TimeSpan LongestApproval { get; } = TimeSpan.FromHours(24);

    /// <summary>What is left of the network's window for sending after a decision at the last moment.</summary>
    private static TimeSpan Margin { get; } = TimeSpan.FromMinutes(10);

    /// <summary>When a reply that awaits approval expires: after a day, or a little before the network's window closes.</summary>
    /// <param name="windowEnd">Null when the network sets no limit.</param>
    public static DateTime ApprovalEnd(DateTime now, DateTime? windowEnd)
    {
        var longest = now + LongestApproval;
        if (windowEnd is not { } end || end - Margin >= longest)
            return longest;
        return end - Margin > now ? end - Margin : end;
    }

    /// <summary>When somebody else is asked to decide: after the channel's time, at the latest half-way to the end.</summary>
    public static DateTime AskOthersOn(DateTime now, TimeSpan approvalTime, DateTime approvalEnd)
    {
        var halfWay = now.AddTicks((approvalEnd - now).Ticks / 2);
        return now + approvalTime < halfWay ? now + approvalTime : halfWay;
    }

    /// <summary>When the sweep looks at an approved reply that nobody has taken.</summary>
    public static DateTime LookOn(DateTime now, DateTime? windowEnd) => windowEnd < now + PickUp ? windowEnd.Value : now + PickUp;
}
