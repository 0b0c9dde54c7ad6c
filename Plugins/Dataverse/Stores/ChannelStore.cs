using System;
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

    private static readonly string[] Columns =
    {
        ChannelTable.Network, ChannelTable.AccountId, ChannelTable.Handle, ChannelTable.Enabled, ChannelTable.Queue,
        ChannelTable.UnknownAuthor, ChannelTable.UnknownCustomer, ChannelTable.ReopenDays, ChannelTable.JoinWindow,
        ChannelTable.RetentionDays, "statecode",
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
    public Channel? OrNone(Network network, string account) => FirstOrNone(Find.In(ChannelTable.Name, Columns)
        .Is(ChannelTable.Network, Choice.Of(network).Value)
        .Is(ChannelTable.AccountId, account));

    /// <summary>The channel of a row that names it, or null when it was deleted.</summary>
    public Channel? ById(Guid channelId) => FirstOrNone(Find.In(ChannelTable.Name, Columns).Is(ChannelTable.Id, channelId));

    /// <summary>Gives every channel another version, so that the set-up is read anew.</summary>
    /// <param name="changedOn">UTC.</param>
    public void NoteSetupChange(DateTime changedOn)
    {
        foreach (var row in _service.Rows(Find.In(ChannelTable.Name, ChannelTable.Id).Oldest(ChannelTable.Id)))
            _service.Update(new Entity(ChannelTable.Name, row.Id) { [ChannelTable.SetupChangedOn] = changedOn });
    }

    private Channel? FirstOrNone(QueryExpression query)
    {
        QueueStore.Join(query, ChannelTable.Queue);
        return _service.FirstOrNone(query) is { } row ? Read(row) : null;
    }

    private static Channel Read(Entity row) => new Channel(
        row.Id,
        Choice.Read<Network>(row, ChannelTable.Network) ?? Network.Other,
        row.GetAttributeValue<string>(ChannelTable.AccountId),
        row.GetAttributeValue<string>(ChannelTable.Handle)?.TrimStart('@'),
        IsEnabled(row),
        QueueStore.ActiveOf(row),
        UnknownCustomer(row),
        row.GetAttributeValue<int?>(ChannelTable.ReopenDays) ?? DefaultReopenDays,
        JoinWindow(row.GetAttributeValue<int?>(ChannelTable.JoinWindow)),
        row.RowVersion)
    {
        RetentionDays = row.GetAttributeValue<int?>(ChannelTable.RetentionDays),
    };

    /// <param name="minutes">As the channel has it; null for the default.</param>
    internal static TimeSpan JoinWindow(int? minutes) => TimeSpan.FromMinutes(minutes ?? DefaultJoinWindowMinutes);

    /// <summary>Deactivating the row switches a channel off as well as its own switch does.</summary>
    internal static bool IsEnabled(Entity row) =>
        (row.GetAttributeValue<bool?>(ChannelTable.Enabled) ?? true)
        && (row.GetAttributeValue<OptionSetValue>("statecode")?.Value ?? 0) == 0;

    private static Guid? UnknownCustomer(Entity row) =>
        Choice.Read<UnknownAuthor>(row, ChannelTable.UnknownAuthor) == UnknownAuthor.UnknownCustomerAccount
            ? row.GetAttributeValue<EntityReference>(ChannelTable.UnknownCustomer)?.Id
            : null;
}
