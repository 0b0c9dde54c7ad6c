using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SocialCrm.Cli.Replay;
using SocialCrm.Cli.Setup;
using SocialCrm.Cli.Team;

namespace SocialCrm.Cli.Commands;

/// <summary>All that a replay needs, read and in order.</summary>
/// <param name="Name">What was read, for people.</param>
/// <param name="Events">By time.</param>
internal sealed record ReplayInput(string Name, IReadOnlyList<ReplayEvent> Events, IReadOnlyList<RefusedLine> Refused, CrmSetup Setup)
{
    /// <summary>Who answers; null: nobody.</summary>
    public TeamSetup? Team { get; init; }

    /// <summary>A moment before the first event at which the set-up is made, UTC.</summary>
    public DateTime Start => Events.Count == 0 ? new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) : Events[0].At.AddDays(-1);

    /// <exception cref="InputException">A file cannot be read, or the set-up is not one.</exception>
    public static ReplayInput Read(Shell shell, ReplayOptions options)
    {
        var events = new List<ReplayEvent>();
        var refused = new List<RefusedLine>();
        foreach (var file in options.Files)
            EventReader.Read(file, shell.ReadInput(file), events, refused);
        if (options.Files.Count == 0)
            EventReader.Read(BundledFiles.Posts, BundledFiles.Read(BundledFiles.Posts), events, refused);
        return new ReplayInput(NameOf(options.Files), Timeline.Order(events), refused, ReadSetup(shell, options).WithChannelsFor(events))
        {
            Team = options.TeamFile is { } team ? SetupReader.ReadTeam(team, shell.ReadInput(team)) : null,
        };
    }

    private static string NameOf(IReadOnlyList<string> files) =>
        files.Count == 0 ? "The posts that come with the program" : string.Join(", ", files.Select(f => Path.GetFileName(f)));

    private static CrmSetup ReadSetup(Shell shell, ReplayOptions options)
    {
        if (options.ConfigFile is { } file)
            return SetupReader.Read(file, shell.ReadInput(file));
        var bundled = options.Files.Count == 0 ? BundledFiles.Config : BundledFiles.Defaults;
        return SetupReader.Read(bundled, BundledFiles.Read(bundled));
    }
}
