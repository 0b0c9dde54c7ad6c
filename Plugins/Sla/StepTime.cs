using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>When a ladder step of one turn is due.</summary>
/// <param name="Step">The step.</param>
/// <param name="On">UTC.</param>
public sealed record StepTime(LadderStep Step, DateTime On);
