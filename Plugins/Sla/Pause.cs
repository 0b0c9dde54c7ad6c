using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>A stretch of time in which a clock stood still, for example while the customer had to answer.</summary>
public sealed record Pause
{
    /// <param name="fromUtc">When the clock stopped, UTC.</param>
    /// <param name="toUtc">When it went on, UTC; not before <paramref name="fromUtc"/>.</param>
    /// <exception cref="ArgumentException">A time is not UTC, or the pause ends before it starts.</exception>
    public Pause(DateTime fromUtc, DateTime toUtc)
    {
        FromUtc = Utc.Require(fromUtc, nameof(fromUtc));
        ToUtc = Utc.Require(toUtc, nameof(toUtc));
        if (toUtc < fromUtc)
            throw new ArgumentException("A pause cannot end before it starts.", nameof(toUtc));
    }

    public DateTime FromUtc { get; }

    public DateTime ToUtc { get; }
}
