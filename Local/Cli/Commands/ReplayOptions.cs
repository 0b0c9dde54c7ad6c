using System;
using System.Collections.Generic;

namespace SocialCrm.Cli.Commands;

/// <summary>What to replay and what to leave behind; paths as the user wrote them.</summary>
internal sealed record ReplayOptions
{
    /// <summary>None: the posts that come with the program.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    public string? PostsFile { get; init; }

    public string? CasesFile { get; init; }

    /// <summary>The end of the replay, UTC; null is the last event.</summary>
    public DateTime? Until { get; init; }

    public string? ConfigFile { get; init; }

    /// <summary>Who answers; null: nobody.</summary>
    public string? TeamFile { get; init; }

    public string ReportFile { get; init; } = "report.html";

    /// <summary>Whether both solution zips are left in the current folder.</summary>
    public bool LeavesZips { get; init; }
}
