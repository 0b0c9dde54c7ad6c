using System.Collections.Generic;

namespace SocialCrm.Cli.Setup;

/// <summary>The hours in which reply clocks run.</summary>
internal sealed record CalendarSetup
{
    public required string Name { get; init; }

    /// <summary>An IANA or Windows name.</summary>
    public required string TimeZone { get; init; }

    public bool AlwaysOpen { get; init; }

    /// <summary>By English weekday, as in the CRM: "09:00-12:30, 13:30-17:00"; a day that is not named is closed.</summary>
    public IReadOnlyDictionary<string, string> Hours { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<CalendarExceptionSetup> Exceptions { get; init; } = [];
}
