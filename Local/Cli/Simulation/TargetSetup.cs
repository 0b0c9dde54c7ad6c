namespace SocialCrm.Cli.Simulation;

/// <summary>What the staffing has to reach.</summary>
internal sealed record TargetSetup
{
    /// <summary>The share of first answers in time, for each urgency by itself; above 0, at most 1.</summary>
    public double InTime { get; init; } = 0.95;

    /// <summary>How many people there are at least in every hour.</summary>
    public int FewestReps { get; init; } = 1;
}
