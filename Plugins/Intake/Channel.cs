using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Intake;

/// <summary>One account of ours on one network, with the settings that intake follows.</summary>
/// <param name="AccountId">The network's id of our account.</param>
/// <param name="UnknownCustomerId">The account row that stands for authors nobody knows; null: each gets a contact.</param>
/// <param name="ReopenDays">How many days after it was resolved a case opens again for its customer's reply.</param>
/// <param name="JoinWindow">How long after a customer's last post the next one belongs to the same open case.</param>
/// <param name="SetupVersion">Another one whenever the set-up has changed; null when it is not known.</param>
public sealed record Channel(
    Guid Id,
    Network Network,
    string AccountId,
    string? Handle,
    bool IsEnabled,
    Guid? QueueId,
    Guid? UnknownCustomerId,
    int ReopenDays,
    TimeSpan JoinWindow,
    string? SetupVersion = null)
{
    /// <summary>Our other accounts on the same network.</summary>
    public IReadOnlyList<OwnAccount> OtherAccounts { get; init; } = Array.Empty<OwnAccount>();

    /// <summary>True when an account of ours wrote: this very one or that of another channel.</summary>
    public bool IsOurs(Author author) => new OwnAccount(AccountId, Handle).IsOf(author) || OtherAccounts.Any(account => account.IsOf(author));

    /// <summary>For how many days evidence is kept; null: for ever.</summary>
    public int? RetentionDays { get; init; }

    /// <summary>From how many followers on the communications team is told of a case; null: never.</summary>
    public int? HeadsUpReach { get; init; }

    /// <summary>How long the first part of a message waits for the others.</summary>
    public TimeSpan PartWindow { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The name customers write after the @.</summary>
    public string Mention => string.IsNullOrEmpty(Handle) ? AccountId : Handle!;
}
