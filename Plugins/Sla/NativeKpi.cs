using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>What the platform's SLA says of one wait: the latest KPI instance of a case for one KPI. All times are UTC.</summary>
/// <param name="Id">The slakpiinstance row.</param>
/// <param name="Status">Where it stands now.</param>
/// <param name="StartedOn">From when the SLA counts.</param>
/// <param name="FailureOn">When it fails.</param>
/// <param name="WarningOn">When it warns.</param>
/// <param name="PausedOn">When it was paused.</param>
/// <param name="SucceededOn">When it was met.</param>
/// <param name="PausedMinutes">Minutes in which it stood still, in its own hours.</param>
/// <param name="BudgetMinutes">Minutes that the SLA item gives; null when it does not tell.</param>
public sealed record NativeKpi(
    Guid Id,
    NativeStatus Status,
    DateTime StartedOn,
    DateTime? FailureOn,
    DateTime? WarningOn = null,
    DateTime? PausedOn = null,
    DateTime? SucceededOn = null,
    int PausedMinutes = 0,
    int? BudgetMinutes = null);
