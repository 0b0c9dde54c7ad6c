using System.Collections.Generic;

namespace SocialCrm.Cli.Simulation;

/// <summary>One person, or several with the same shifts and skills.</summary>
internal sealed record MemberSetup
{
    public required string Name { get; init; }

    public int People { get; init; } = 1;

    /// <summary>What they can answer; empty is everything.</summary>
    public IReadOnlyList<string> Intents { get; init; } = [];

    /// <summary>What they can answer; empty is everything.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What they can answer; empty is everything.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>In place of the team's, for the intents that it names.</summary>
    public IReadOnlyDictionary<string, double> MinutesPerCase { get; init; } = new Dictionary<string, double>();

    public required IReadOnlyList<ShiftSetup> Shifts { get; init; }
}
