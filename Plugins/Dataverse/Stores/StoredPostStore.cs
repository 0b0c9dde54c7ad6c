using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads a whole post back, with its author and its case.</summary>
public sealed class StoredPostStore
{
    private const string Profile = "profile";

    private readonly IOrganizationService _service;

    public StoredPostStore(IOrganizationService service) => _service = service;

    public StoredPost Read(Guid postRowId, Channel channel)
    {
        var query = Find.In(
                SocialActivityTable.Name,
                SocialActivityTable.PostId,
                SocialActivityTable.Text,
                SocialActivityTable.PostedOn,
                SocialActivityTable.ReceivedOn,
                SocialActivityTable.Automatic,
                SocialActivityTable.InResponseTo,
                SocialActivityTable.ThreadId,
                SocialActivityTable.PostUrl,
                SocialActivityTable.ReshareOf,
                SocialActivityTable.PostMessageType,
                SocialActivityTable.DirectionCode,
                SocialActivityTable.Outcome,
                SocialActivityTable.PostFromProfile)
            .Is(SocialActivityTable.Id, postRowId);
        query.Outer(
            Profile,
            SocialProfileTable.Name,
            SocialActivityTable.PostFromProfile,
            SocialProfileTable.Id,
            SocialProfileTable.UniqueId,
            SocialProfileTable.Handle,
            SocialProfileTable.FullName,
            SocialProfileTable.Followers);
        query.Outer(
            ConversationCaseRow.Alias, IncidentTable.Name, SocialActivityTable.Regarding, IncidentTable.Id, ConversationCaseRow.Columns);
        var row = _service.FirstOrNone(query) ?? throw Faults.NotFound("The post was removed while it was being processed.");
        return new StoredPost(
            row.Id,
            Post(row, channel),
            row.GetAttributeValue<DateTime?>(SocialActivityTable.ReceivedOn) ?? row.GetAttributeValue<DateTime>(SocialActivityTable.PostedOn),
            Choice.Read<Outcome>(row, SocialActivityTable.Outcome) ?? Outcome.Pending,
            new CaseStore(_service).AsItIsNow(row))
        {
            ProfileId = row.GetAttributeValue<EntityReference>(SocialActivityTable.PostFromProfile)?.Id,
        };
    }

    /// <summary>The channel of a post; null when there is no such post, or it is on none.</summary>
    public Guid? ChannelOf(Guid postRowId) => _service
        .FirstOrNone(Find.In(SocialActivityTable.Name, SocialActivityTable.Channel).Is(SocialActivityTable.Id, postRowId))?
        .GetAttributeValue<EntityReference>(SocialActivityTable.Channel)?.Id;

    private static string AuthorId(Entity row, Channel channel) => row.GetAttributeValue<bool>(SocialActivityTable.DirectionCode)
        ? channel.AccountId
        : row.Linked<string>(Profile, SocialProfileTable.UniqueId) ?? "";

    private static IncomingPost Post(Entity row, Channel channel) => new IncomingPost(
        channel.Network,
        channel.AccountId,
        row.GetAttributeValue<string>(SocialActivityTable.PostId) ?? "",
        new Author(
            AuthorId(row, channel),
            row.Linked<string>(Profile, SocialProfileTable.Handle),
            row.Linked<string>(Profile, SocialProfileTable.FullName),
            row.Linked<int?>(Profile, SocialProfileTable.Followers)),
        row.GetAttributeValue<string>(SocialActivityTable.Text) ?? "",
        row.GetAttributeValue<DateTime>(SocialActivityTable.PostedOn),
        row.GetAttributeValue<string>(SocialActivityTable.InResponseTo),
        row.GetAttributeValue<string>(SocialActivityTable.ThreadId),
        row.GetAttributeValue<string>(SocialActivityTable.PostUrl),
        row.GetAttributeValue<OptionSetValue>(SocialActivityTable.PostMessageType)?.Value == 1,
        row.GetAttributeValue<bool>(SocialActivityTable.Automatic))
    {
        ReshareOf = row.GetAttributeValue<string>(SocialActivityTable.ReshareOf),
    };
}
