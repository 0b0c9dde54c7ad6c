using System.Collections.Generic;

namespace SocialCrm.Cli.Simulation;

/// <summary>How often posts want one thing, and what follows.</summary>
internal sealed record IntentSetup
{
    /// <summary>Of all posts, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>How many of these posts need an answer and become cases, 0 to 1.</summary>
    public double NeedsAnswer { get; init; } = 1;

    /// <summary>Shares of the urgencies of those cases; they add up to 1.</summary>
    public required IReadOnlyDictionary<string, double> Urgency { get; init; }
}
