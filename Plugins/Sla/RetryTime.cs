using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>When work is tried again that was handed over to a system job and failed.</summary>
public static class RetryTime
{
    private const int FirstMinutes = 5;
    private const int LongestMinutes = 60;

    /// <summary>How long a system job has before the sweep hands its work over again: a job that ran late then finds nothing left to do.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromMinutes(15);

    /// <summary>After 5, 10, 20 and 40 minutes and so on up to the longest wait, which then stays.</summary>
    /// <param name="failedAttempts">How often in a row it failed; 1 or more.</param>
    /// <param name="failedOn">UTC.</param>
    public static DateTime After(int failedAttempts, DateTime failedOn, int longestMinutes = LongestMinutes)
    {
        var minutes = FirstMinutes;
        for (var attempt = 1; attempt < failedAttempts && minutes < longestMinutes; attempt++)
            minutes *= 2;
        return failedOn.AddMinutes(Math.Min(minutes, longestMinutes));
    }
}
