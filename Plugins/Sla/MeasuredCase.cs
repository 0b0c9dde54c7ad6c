using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>A case that the platform's SLA measures.</summary>
/// <param name="PolicyId">The reply policy of the case.</param>
/// <param name="Column">The column of the case that shows the KPI.</param>
public sealed record MeasuredCase(Guid Id, Guid PolicyId, string Column);
