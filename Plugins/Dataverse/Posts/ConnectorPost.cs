using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>A socialactivity row that somebody else created, on its way through the intake API.</summary>
/// <remarks>
/// An asynchronous step has no transaction of its own, so all writes happen inside the one call of the API: a failure half-way
/// leaves nothing behind.
/// </remarks>
internal sealed class ConnectorPost
{
    private readonly PluginScope _scope;
    private readonly PostWriter _posts;

    public ConnectorPost(PluginScope scope)
    {
        _scope = scope;
        _posts = new PostWriter(scope.AsSystem);
    }

    public void Ingest(Entity row)
    {
        if (Request(row) is not { } request)
            return;
        try
        {
            _scope.AsSystem.Execute(request);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (!Faults.IsPassing(fault))
        {
            // Not in a transaction here, so the row can still say what is wrong with it.
            _scope.Trace("intake: post={0} failed with {1}", row.Id, fault.Detail?.ErrorCode ?? 0);
            _posts.MarkFailed(row.Id, fault.Message);
        }
    }

    /// <summary>Null, and the row marked, when the row lacks what intake needs.</summary>
    private OrganizationRequest? Request(Entity row)
    {
        if (ChannelOf(row) is not { } channel)
            return Refuse(row, "no channel: set Channel, or Posted To with the id of our account");
        if (string.IsNullOrWhiteSpace(row.GetAttributeValue<string>(SocialActivityTable.PostId)))
            return Refuse(row, "no post id: set Post ID to the network's id of the post");

        var request = new OrganizationRequest("scrm_IngestPost")
        {
            ["ExistingPostId"] = row.Id,
            ["Network"] = NetworkName.Of(channel.Network),
            ["Account"] = channel.AccountId,
            ["PostId"] = row.GetAttributeValue<string>(SocialActivityTable.PostId),
            ["Text"] = row.GetAttributeValue<string>(SocialActivityTable.Text)
                ?? row.GetAttributeValue<string>(SocialActivityTable.Description) ?? "",
            ["PostedOn"] = row.GetAttributeValue<DateTime?>(SocialActivityTable.PostedOn) ?? _scope.UtcNow,
            ["Automatic"] = row.GetAttributeValue<bool>(SocialActivityTable.Automatic),
            ["Private"] = row.GetAttributeValue<OptionSetValue>(SocialActivityTable.PostMessageType)?.Value == 1,
        };
        SetIfGiven(request, "InReplyTo", row.GetAttributeValue<string>(SocialActivityTable.InResponseTo));
        SetIfGiven(request, "ThreadId", row.GetAttributeValue<string>(SocialActivityTable.ThreadId));
        SetIfGiven(request, "Url", row.GetAttributeValue<string>(SocialActivityTable.PostUrl));
        return SetAuthor(request, row, channel);
    }

    private OrganizationRequest? SetAuthor(OrganizationRequest request, Entity row, Channel channel)
    {
        if (row.GetAttributeValue<bool>(SocialActivityTable.DirectionCode))
        {
            request["AuthorId"] = channel.AccountId;
            return request;
        }

        var profile = row.GetAttributeValue<EntityReference>(SocialActivityTable.PostFromProfile);
        var author = profile == null ? null : new ProfileStore(_scope.AsSystem).Adopt(profile.Id, channel.Network);
        if (author == null)
            return Refuse(row, "no author: set Posted By to a social profile with a Unique Profile ID");

        request["AuthorId"] = author.Id;
        SetIfGiven(request, "AuthorHandle", author.Handle);
        SetIfGiven(request, "AuthorName", author.Name);
        if (author.Followers is { } followers)
            request["Followers"] = followers;
        return request;
    }

    private Channel? ChannelOf(Entity row)
    {
        var channels = new ChannelStore(_scope.AsSystem);
        if (row.GetAttributeValue<EntityReference>(SocialActivityTable.Channel) is { } reference)
            return channels.ById(reference.Id);
        var account = row.GetAttributeValue<string>(SocialActivityTable.PostToProfile);
        var network = Community.NetworkOf(row.GetAttributeValue<OptionSetValue>(SocialActivityTable.Community)?.Value);
        return string.IsNullOrWhiteSpace(account) ? null : channels.OrNone(network, account);
    }

    private OrganizationRequest? Refuse(Entity row, string reason)
    {
        _posts.MarkFailed(row.Id, reason);
        return null;
    }

    private static void SetIfGiven(OrganizationRequest request, string parameter, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            request[parameter] = value;
    }
}
