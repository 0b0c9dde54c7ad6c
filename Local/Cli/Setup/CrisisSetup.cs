using System.Collections.Generic;

namespace SocialCrm.Cli.Setup;

/// <summary>When many posts on a topic are a crisis, and what a replay lets people do then.</summary>
internal sealed record CrisisSetup
{
    /// <summary>From how many authors in an hour it is suspected.</summary>
    public required int Authors { get; init; }

    /// <summary>How long a person takes to declare it.</summary>
    public int DeclareAfterMinutes { get; init; } = 10;

    public string? Statement { get; init; }

    public string? Plan { get; init; }

    /// <summary>What every customer is told; null: nothing.</summary>
    public string? Update { get; init; }

    /// <summary>The same by the code of the language.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = new Dictionary<string, string>();

    /// <summary>How long the update takes to be written and approved once the crisis is declared.</summary>
    public int UpdateAfterMinutes { get; init; } = 20;
}
