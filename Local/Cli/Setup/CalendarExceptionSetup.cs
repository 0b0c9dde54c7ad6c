using System;

namespace SocialCrm.Cli.Setup;

/// <summary>One date with other hours than its weekday; no hours is closed.</summary>
internal sealed record CalendarExceptionSetup
{
    public required DateOnly Date { get; init; }

    public string? Hours { get; init; }

    public string? Name { get; init; }
}
