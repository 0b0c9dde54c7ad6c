using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Tests;

/// <summary>Another account of ours, on any network, beside the one of the <see cref="Desk"/>.</summary>
internal sealed class SecondChannel
{
    private readonly Desk _desk;
    private readonly string _network;
    private readonly string _account;

    public SecondChannel(Desk desk, Network network = Network.Facebook, string account = "larkspur.page")
    {
        _desk = desk;
        _network = NetworkName.Of(network);
        _account = account;
        Id = desk.Create(
            ChannelTable.Name,
            (ChannelTable.PrimaryName, $"{account} on {_network}"),
            (ChannelTable.Network, Choice.Of(network)),
            (ChannelTable.AccountId, account),
            (ChannelTable.Handle, account),
            (ChannelTable.Queue, new EntityReference("queue", desk.Queue)));
    }

    public Guid Id { get; }

    public OrganizationResponse Receives(
        string text, string author = "ana", string? replyTo = null, string? id = null, string? postedOn = null, bool isPrivate = false) =>
        _desk.Service.Execute(Ingest(text, author, replyTo, id, postedOn, isPrivate));

    public OrganizationResponse Answers(string text, string replyTo, bool isPrivate = false, string? id = null) =>
        Receives(text, _account, replyTo, id, null, isPrivate);

    public OrganizationRequest Ingest(
        string text, string author = "ana", string? replyTo = null, string? id = null, string? postedOn = null, bool isPrivate = false)
    {
        var request = _desk.Ingest(text, author, replyTo, id, postedOn);
        request["Network"] = _network;
        request["Account"] = _account;
        request["AuthorId"] = author == _account ? _account : "id-" + author;
        request["Private"] = isPrivate;
        return request;
    }
}
