using System.Collections.Generic;

namespace SocialCrm.Cli.Simulation;

/// <summary>When somebody works on the days of a week.</summary>
internal sealed record ShiftSetup
{
    /// <summary>English weekdays on which it begins; empty is every day.</summary>
    public IReadOnlyList<string> Days { get; init; } = [];

    /// <summary>Local time of day.</summary>
    public required string From { get; init; }

    /// <summary>Local time of day; on the next day when it is not after the beginning.</summary>
    public required string To { get; init; }

    /// <summary>Pairs of times within it, such as 12:00-12:30.</summary>
    public IReadOnlyList<string> Breaks { get; init; } = [];

    /// <summary>In place of the file's.</summary>
    public string? TimeZone { get; init; }
}
