using System.Collections.Generic;

namespace SocialCrm.Cli.Setup;

/// <summary>What an admin would set up by hand in a fresh CRM before the first post arrives.</summary>
internal sealed record CrmSetup
{
    public IReadOnlyList<string> Queues { get; init; } = [];

    public IReadOnlyList<string> Teams { get; init; } = [];

    public IReadOnlyList<CalendarSetup> Calendars { get; init; } = [];

    public IReadOnlyList<TopicSetup> Topics { get; init; } = [];

    public IReadOnlyList<ChannelSetup> Channels { get; init; } = [];

    public IReadOnlyList<EmployeeSetup> Employees { get; init; } = [];

    public IReadOnlyList<PolicySetup> Policies { get; init; } = [];

    public IReadOnlyList<CurrencySetup> Currencies { get; init; } = [];

    /// <summary>Null: no limits, and nothing is offered.</summary>
    public GoodwillSetup? Goodwill { get; init; }
}
