namespace SocialCrm.Plugins.Sla;

/// <summary>Where a native SLA KPI stands; the values are those of slakpiinstance.status.</summary>
public enum NativeStatus
{
    InProgress,
    Noncompliant,
    NearingNoncompliance,
    Paused,
    Succeeded,

    /// <summary>It no longer counts: paused by an older engine, about to be replaced, or its conditions no longer hold.</summary>
    Canceled,
}
