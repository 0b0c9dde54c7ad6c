using System.Collections.Generic;

namespace SocialCrm.Cli.Simulation;

/// <summary>The people who answer simulated traffic.</summary>
internal sealed record DeskSetup
{
    /// <summary>By intent: how long one answer takes on average.</summary>
    public required IReadOnlyDictionary<string, double> MinutesPerCase { get; init; }

    /// <summary>The standard deviation of the minutes as a share of their average; 0: every case takes as long.</summary>
    public double Spread { get; init; } = 0.6;

    public required IReadOnlyList<MemberSetup> Members { get; init; }
}
