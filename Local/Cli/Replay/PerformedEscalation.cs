using System;

namespace SocialCrm.Cli.Replay;

/// <summary>One step of a ladder that was performed for a turn.</summary>
/// <param name="Turn">The number of the turn among those of its kind.</param>
/// <param name="Step">The name of the policy step.</param>
/// <param name="At">UTC.</param>
internal sealed record PerformedEscalation(Guid CaseId, string Kpi, int Turn, string Step, DateTime? At, string? Detail);
