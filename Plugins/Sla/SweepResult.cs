using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>What one page of the escalation sweep did.</summary>
/// <param name="Processed">Turns looked at.</param>
/// <param name="Escalated">Steps performed.</param>
/// <param name="More">More turns are due now: call again.</param>
/// <param name="NextDueOn">When the next turn is due, UTC; null when no clock runs.</param>
public sealed record SweepResult(int Processed, int Escalated, bool More, DateTime? NextDueOn);
