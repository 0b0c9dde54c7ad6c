using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>What one page of the escalation sweep did.</summary>
/// <param name="Processed">Turns handed over.</param>
/// <param name="Escalated">Steps that are due on them.</param>
/// <param name="More">More turns are due now, or have to follow a changed policy: call again.</param>
/// <param name="NextDueOn">When the next turn is due, UTC; null when no clock runs.</param>
public sealed record SweepResult(int Processed, int Escalated, bool More, DateTime? NextDueOn);
