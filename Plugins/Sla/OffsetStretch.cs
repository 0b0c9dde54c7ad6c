namespace SocialCrm.Plugins.Sla;

/// <summary>From when on a zone's wall clock is how far ahead of UTC, both in ticks.</summary>
internal readonly record struct OffsetStretch(long StartTicks, long OffsetTicks);
