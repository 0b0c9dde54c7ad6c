using System;
using System.Collections.Generic;

namespace SocialCrm.Cli.Replay;

/// <summary>How a replay went: what it cost, and what the CRM would not take.</summary>
/// <param name="Refused">Events that a door refused, with the door's sentence.</param>
/// <param name="Left">Events after the end of the replay, which were not replayed.</param>
/// <param name="Costs">Organization requests made for the events and the asynchronous work that followed, without the sweep.</param>
/// <param name="FailedJobs">Asynchronous work that failed for good, one sentence each.</param>
/// <param name="End">The moment at which the clocks stopped, UTC.</param>
internal sealed record ReplayRun(
    int Events,
    IReadOnlyList<RefusedLine> Refused,
    int Left,
    RequestCosts Costs,
    int Retries,
    int SweptMinutes,
    IReadOnlyList<string> FailedJobs,
    DateTime End);
