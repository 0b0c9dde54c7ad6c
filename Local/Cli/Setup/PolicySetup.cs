using System.Collections.Generic;

namespace SocialCrm.Cli.Setup;

/// <summary>Which cases are promised an answer how soon; the first policy that fits a case is its policy.</summary>
/// <remarks>A condition that is left out fits every case.</remarks>
internal sealed record PolicySetup
{
    public required string Name { get; init; }

    /// <summary>"network/account" of a channel of the same set-up.</summary>
    public string? Channel { get; init; }

    public string? Intent { get; init; }

    public string? Urgency { get; init; }

    public string? Topic { get; init; }

    /// <summary>The name of a calendar of the same set-up; left out is around the clock.</summary>
    public string? Calendar { get; init; }

    public required int FirstResponseMinutes { get; init; }

    public int? NextResponseMinutes { get; init; }

    public required int ResolutionMinutes { get; init; }

    public IReadOnlyList<PolicyStepSetup> Steps { get; init; } = [];
}
