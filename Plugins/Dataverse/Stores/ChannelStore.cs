using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Finds our accounts on the networks.</summary>
public sealed class ChannelStore
{
    private const int DefaultReopenDays = 7;
    private const int DefaultJoinWindowMinutes = 4320;
    private const int DefaultPartWindowMinutes = 10;

    private static readonly string[] Columns =
    {
        ChannelTable.Network, ChannelTable.AccountId, ChannelTable.Handle, ChannelTable.Enabled, ChannelTable.Queue,
        ChannelTable.UnknownAuthor, ChannelTable.UnknownCustomer, ChannelTable.ReopenDays, ChannelTable.JoinWindow,
        ChannelTable.RetentionDays, ChannelTable.PartWindow, ChannelTable.HeadsUpReach, "statecode",
    };

    private readonly IOrganizationService _service;

    public ChannelStore(IOrganizationService service) => _service = service;

    /// <summary>The channel of an account; Dataverse compares the id without case, as people type it.</summary>
    /// <exception cref="InvalidPluginExecutionException">HTTP 400 when there is none.</exception>
    public Channel Of(Network network, string account) =>
        OrNone(network, account) ?? throw Faults.Reject(NoneOf(network, account));

    /// <summary>Tells the caller that an account has no channel.</summary>
    public static string NoneOf(Network network, string account) =>
        $"There is no channel for account '{account}' on {NetworkName.Of(network)}: create it under Channels or correct Account.";

    /// <summary>The channel of an account, or null when there is none.</summary>
    /// <remarks>All channels of the network in one request: the posts of our other accounts are no customer's.</remarks>
    public Channel? OrNone(Network network, string account)
    {
        var rows = _service.Rows(WithQueue().Is(ChannelTable.Network, Choice.Of(network).Value));
        return rows.FirstOrDefault(row => Same(row.GetAttributeValue<string>(ChannelTable.AccountId), account)) is { } found
            ? Read(found) with { OtherAccounts = Others(rows, found) }
            : null;
    }

    /// <summary>The channel of a row that names it, or null when it was deleted.</summary>
    public Channel? ById(Guid channelId) =>
        _service.FirstOrNone(WithQueue().Is(ChannelTable.Id, channelId)) is { } row ? Read(row) : null;

    /// <summary>Gives every channel another version, so that the set-up is read anew.</summary>
    /// <param name="changedOn">UTC.</param>
    public void NoteSetupChange(DateTime changedOn)
    {
        foreach (var row in _service.Rows(Find.In(ChannelTable.Name, ChannelTable.Id).Oldest(ChannelTable.Id)))
            _service.Update(new Entity(ChannelTable.Name, row.Id) { [ChannelTable.SetupChangedOn] = changedOn });
    }

    private static QueryExpression WithQueue()
    {
        var query = Find.In(ChannelTable.Name, Columns);
        QueueStore.Join(query, ChannelTable.Queue);
        return query;
    }

    /// <summary>An account whose row is deactivated may be somebody else's by now.</summary>
    private static List<OwnAccount> Others(IEnumerable<Entity> rows, Entity channel) => rows
        .Where(row => row.Id != channel.Id && IsActive(row) && row.Contains(ChannelTable.AccountId))
        .Select(row => new OwnAccount(row.GetAttributeValue<string>(ChannelTable.AccountId), HandleOf(row)))
        .ToList();

    private static bool Same(string? stored, string account) =>
        string.Equals(stored?.TrimEnd(), account.TrimEnd(), StringComparison.OrdinalIgnoreCase);

    private static Channel Read(Entity row) => new Channel(
        row.Id,
        Choice.Read<Network>(row, ChannelTable.Network) ?? Network.Other,
        row.GetAttributeValue<string>(ChannelTable.AccountId),
        HandleOf(row),
        IsEnabled(row),
        QueueStore.ActiveOf(row),
        UnknownCustomer(row),
        row.GetAttributeValue<int?>(ChannelTable.ReopenDays) ?? DefaultReopenDays,
        JoinWindow(row.GetAttributeValue<int?>(ChannelTable.JoinWindow)),
        row.RowVersion)
    {
        HeadsUpReach = row.GetAttributeValue<int?>(ChannelTable.HeadsUpReach),
        RetentionDays = row.GetAttributeValue<int?>(ChannelTable.RetentionDays),
        PartWindow = TimeSpan.FromMinutes(row.GetAttributeValue<int?>(ChannelTable.PartWindow) ?? DefaultPartWindowMinutes),
    };

    /// <param name="minutes">As the channel has it; null for the default.</param>
    internal static TimeSpan JoinWindow(int? minutes) => TimeSpan.FromMinutes(minutes ?? DefaultJoinWindowMinutes);

    /// <summary>Deactivating the row switches a channel off as well as its own switch does.</summary>
    internal static bool IsEnabled(Entity row) =>
        (row.GetAttributeValue<bool?>(ChannelTable.Enabled) ?? true)
        && IsActive(row);

    private static bool IsActive(Entity row) => (row.GetAttributeValue<OptionSetValue>("statecode")?.Value ?? 0) == 0;

    private static string? HandleOf(Entity row) => row.GetAttributeValue<string>(ChannelTable.Handle)?.TrimStart('@');

    private static Guid? UnknownCustomer(Entity row) =>
        Choice.Read<UnknownAuthor>(row, ChannelTable.UnknownAuthor) == UnknownAuthor.UnknownCustomerAccount
            ? row.GetAttributeValue<EntityReference>(ChannelTable.UnknownCustomer)?.Id
            : null;
}
