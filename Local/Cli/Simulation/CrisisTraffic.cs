namespace SocialCrm.Cli.Simulation;

/// <summary>Hours in which more posts come than usual, all of them about one thing.</summary>
internal sealed record CrisisTraffic
{
    /// <summary>1 is the first day.</summary>
    public required int Day { get; init; }

    /// <summary>The local hour in which it begins, 0 to 23.</summary>
    public required int Hour { get; init; }

    public required int Hours { get; init; }

    /// <summary>How many times the usual posts come; 1 is no more than usual.</summary>
    public required double Factor { get; init; }

    /// <summary>What the additional posts are about.</summary>
    public string? Topic { get; init; }

    /// <summary>What the additional posts want.</summary>
    public string Intent { get; init; } = "Complaint";
}
