using System;

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
    /// <summary>True when the author is this very account: by id, or by handle as some networks give no id for it.</summary>
    public bool IsOurs(Author author) =>
        author.Id == AccountId
        || Same(author.Handle, AccountId)
        || Same(author.Handle, Handle)
        || Same(author.Id, AccountId);

    /// <summary>For how many days evidence is kept; null: for ever.</summary>
    public int? RetentionDays { get; init; }

    /// <summary>The name customers write after the @.</summary>
    public string Mention => string.IsNullOrEmpty(Handle) ? AccountId : Handle!;

    private static bool Same(string? left, string? right) =>
        !string.IsNullOrEmpty(left) && string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
