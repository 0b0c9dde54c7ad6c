using System.Collections.Generic;
using SocialCrm.Local.Dataverse;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Desk;

/// <summary>What a desk is made of.</summary>
public sealed record DeskSettings
{
    public required DataverseHost Host { get; init; }

    /// <summary>The solution that the host has imported.</summary>
    public required SolutionContent Solution { get; init; }

    public required IDeskLife Life { get; init; }

    /// <summary>The port on the loopback address; 0: any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Who may be chosen on the page, the first one at the start.</summary>
    public IReadOnlyList<DeskPerson> People { get; init; } = [];

    /// <summary>Files that the page loads, by address.</summary>
    public DeskFiles Files { get; init; } = DeskFiles.None;
}
