using System.Collections.Generic;

namespace SocialCrm.Cli.Commands;

/// <summary>How the desk is served; paths as the user wrote them.</summary>
internal sealed record ServeOptions
{
    /// <summary>The posts to begin with; none: those that come with the program.</summary>
    public IReadOnlyList<string> Seed { get; init; } = [];

    public string? ConfigFile { get; init; }

    /// <summary>Who works at the desk; null: the people who come with the program.</summary>
    public string? TeamFile { get; init; }

    /// <summary>0: any that is free.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Whether the browser is opened.</summary>
    public bool Opens { get; init; }

    public const int DefaultPort = 5180;
}
