namespace SocialCrm.Cli.Team;

/// <summary>One person of a team file.</summary>
internal sealed record TeamMemberSetup
{
    public required string Name { get; init; }

    /// <summary>Open minutes that one answer, or one decision on somebody else's, takes.</summary>
    public int MinutesPerAnswer { get; init; } = 10;

    /// <summary>All their replies need approval.</summary>
    public bool InTraining { get; init; }

    /// <summary>Decides on replies of others.</summary>
    public bool Approves { get; init; }
}
