using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Intake.Refused;

namespace SocialCrm.Plugins.Dataverse.Posts;

/// <summary>A socialactivity row that somebody else created, on its way through the intake API.</summary>
/// <remarks>
/// An asynchronous step has no transaction of its own, so all writes happen inside the one call of the API: a failure half-way
/// leaves nothing behind.
/// </remarks>
internal sealed class ConnectorPost
{
    private static readonly string[] Columns =
    {
        SocialActivityTable.Channel, SocialActivityTable.PostToProfile, SocialActivityTable.Community, SocialActivityTable.PostId,
        SocialActivityTable.Subject, SocialActivityTable.Text, SocialActivityTable.Description, SocialActivityTable.PostedOn, SocialActivityTable.Automatic,
        SocialActivityTable.PostMessageType, SocialActivityTable.InResponseTo, SocialActivityTable.ThreadId, SocialActivityTable.PostUrl, SocialActivityTable.ReshareOf,
        SocialActivityTable.DirectionCode, SocialActivityTable.PostFromProfile,
    };

    private readonly PluginScope _scope;
    private readonly PostWriter _posts;

    public ConnectorPost(PluginScope scope)
    {
        _scope = scope;
        _posts = new PostWriter(scope.AsSystem);
    }

    /// <summary>The row as it is now, or null when it was deleted.</summary>
    public Entity? Read(Guid rowId) =>
        _scope.AsSystem.FirstOrNone(Find.In(SocialActivityTable.Name, Columns).Is(SocialActivityTable.Id, rowId));

    /// <summary>Takes the row in, or marks it failed.</summary>
    /// <returns>Why it failed; null when it was taken in.</returns>
    public string? Ingest(Entity row)
    {
        var failure = Failure(row);
        if (failure != null)
            _posts.MarkFailed(row, failure);
        return failure;
    }

    /// <summary>Takes a new row in; one that fails is kept in the ledger, to be tried again.</summary>
    public void IngestNew(Entity row)
    {
        if (Failure(row) is not { } failure)
            return;

        // The ledger first: should the job die in between, the row is still Pending, and the next run finds it in the ledger.
        var ledger = new RefusedPostStore(new OwnedByCaller(_scope));
        ledger.Keep(RefusalOf(row, failure), _scope.UtcNow);
        _posts.MarkFailed(row, failure);
    }

    private string? Failure(Entity row)
    {
        try
        {
            _scope.AsSystem.Execute(Request(row));
            return null;
        }
        catch (InvalidPostException wrong)
        {
            return wrong.Message;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (!Faults.IsPassing(fault))
        {
            // Not in a transaction here, so the row can still say what is wrong with it.
            _scope.Trace("intake: post={0} failed with {1}", row.Id, fault.Detail?.ErrorCode ?? 0);
            return fault.Message;
        }
    }

    private static Refusal RefusalOf(Entity row, string failure) => new Refusal(
        NetworkName.Of(Community.NetworkOf(row.GetAttributeValue<OptionSetValue>(SocialActivityTable.Community)?.Value)),
        row.GetAttributeValue<string>(SocialActivityTable.PostToProfile) ?? "",
        row.GetAttributeValue<string>(SocialActivityTable.PostId) ?? "",
        null,
        row.Id,
        failure,
        false);

    /// <exception cref="InvalidPostException">The row lacks what intake needs.</exception>
    private OrganizationRequest Request(Entity row)
    {
        if (ChannelOf(row) is not { } channel)
            throw new InvalidPostException("no channel: set Channel, or Posted To with the id of our account");
        if (string.IsNullOrWhiteSpace(row.GetAttributeValue<string>(SocialActivityTable.PostId)))
            throw new InvalidPostException("no post id: set Post ID to the network's id of the post");

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
        SetIfGiven(request, "ReshareOf", row.GetAttributeValue<string>(SocialActivityTable.ReshareOf));
        SetIfGiven(request, "Url", row.GetAttributeValue<string>(SocialActivityTable.PostUrl));
        SetAuthor(request, row, channel);
        return request;
    }

    private void SetAuthor(OrganizationRequest request, Entity row, Channel channel)
    {
        if (row.GetAttributeValue<bool>(SocialActivityTable.DirectionCode))
        {
            request["AuthorId"] = channel.AccountId;
            return;
        }

        var profile = row.GetAttributeValue<EntityReference>(SocialActivityTable.PostFromProfile);
        var author = profile == null ? null : new ProfileStore(_scope.AsSystem).Adopt(profile.Id, channel.Network);
        if (author == null)
            throw new InvalidPostException("no author: set Posted By to a social profile with a Unique Profile ID");

        request["AuthorId"] = author.Id;
        SetIfGiven(request, "AuthorHandle", author.Handle);
        SetIfGiven(request, "AuthorName", author.Name);
        if (author.Followers is { } followers)
            request["Followers"] = followers;
        if (author.IsVerified is { } verified)
            request["AuthorVerified"] = verified;
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

    private static void SetIfGiven(OrganizationRequest request, string parameter, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            request[parameter] = value;
    }
}
