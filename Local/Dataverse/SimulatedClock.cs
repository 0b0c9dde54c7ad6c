using System;
using System.Threading;

namespace SocialCrm.Local.Dataverse;

/// <summary>The only clock an embedded organization knows, so that days of waiting pass in a test without waiting.</summary>
public sealed class SimulatedClock : TimeProvider
{
    private long _utcTicks;

    internal SimulatedClock(DateTime startUtc) => _utcTicks = Utc(startUtc).Ticks;

    /// <summary>The current time; kind UTC.</summary>
    public DateTime UtcNow => new(Interlocked.Read(ref _utcTicks), DateTimeKind.Utc);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(UtcNow);

    /// <summary>Moves the clock to a point in time, earlier or later.</summary>
    /// <param name="utc">UTC; a time without a kind is taken as UTC.</param>
    /// <exception cref="ArgumentException">The time is local to this machine.</exception>
    public void Set(DateTime utc) => Interlocked.Exchange(ref _utcTicks, Utc(utc).Ticks);

    /// <summary>Moves the clock by a span, also from several threads at once.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref _utcTicks, by.Ticks);

    private static DateTime Utc(DateTime time) => time.Kind == DateTimeKind.Local
        ? throw new ArgumentException("Give the simulated clock a UTC time, not a local one.", nameof(time))
        : time;
}
