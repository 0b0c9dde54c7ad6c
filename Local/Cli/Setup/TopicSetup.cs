using System.Collections.Generic;

namespace SocialCrm.Cli.Setup;

/// <summary>A subject that posts are about, known by its phrases.</summary>
internal sealed record TopicSetup
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Phrases { get; init; }

    /// <summary>The name of a queue of the same set-up.</summary>
    public string? Queue { get; init; }

    /// <summary>When posts on it are a crisis; null: never in a replay.</summary>
    public CrisisSetup? Crisis { get; init; }
}
