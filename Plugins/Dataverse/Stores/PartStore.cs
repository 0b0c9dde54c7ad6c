using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Conversations.Parts;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Evidence;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Finds posts that are parts of longer messages.</summary>
public sealed class PartStore
{
    /// <summary>Two messages of the most parts that a mark can tell.</summary>
    private const int Most = 50;

    private readonly IOrganizationService _service;

    public PartStore(IOrganizationService service) => _service = service;

    /// <summary>The latest parts by an author on a channel that the author did not delete, in one request.</summary>
    public IReadOnlyList<MessagePart> OfAuthor(Guid profileId, Guid channelId, bool isPrivate)
    {
        var query = Find.In(
                SocialActivityTable.Name,
                SocialActivityTable.PostId,
                SocialActivityTable.Part,
                SocialActivityTable.PartCount,
                SocialActivityTable.Text,
                SocialActivityTable.PostedOn,
                SocialActivityTable.Outcome,
                SocialActivityTable.State,
                SocialActivityTable.JoinedTo,
                SocialActivityTable.WaitsUntil)
            .Is(SocialActivityTable.PostFromProfile, profileId)
            .Is(SocialActivityTable.Channel, channelId)
            .Is(SocialActivityTable.PostMessageType, isPrivate ? 1 : 0)
            .Where(SocialActivityTable.Part, ConditionOperator.NotNull)
            .Newest(SocialActivityTable.PostedOn, Most);
        query.Outer(
            ConversationCaseRow.Alias, IncidentTable.Name, SocialActivityTable.Regarding, IncidentTable.Id, ConversationCaseRow.Columns);
        var cases = new CaseStore(_service);
        var parts = new List<MessagePart>();
        foreach (var row in _service.Rows(query))
        {
            if (Choice.Read<PostState>(row, SocialActivityTable.State) != PostState.DeletedByAuthor)
                parts.Add(Read(row, cases));
        }

        return parts;
    }

    private static MessagePart Read(Entity row, CaseStore cases) => new MessagePart(
        row.Id,
        row.GetAttributeValue<string>(SocialActivityTable.PostId) ?? "",
        new PartMark(row.GetAttributeValue<int>(SocialActivityTable.Part), row.GetAttributeValue<int?>(SocialActivityTable.PartCount)),
        row.GetAttributeValue<string>(SocialActivityTable.Text) ?? "",
        row.GetAttributeValue<DateTime>(SocialActivityTable.PostedOn),
        Choice.Read<Outcome>(row, SocialActivityTable.Outcome) ?? Outcome.Pending)
    {
        MessageId = row.GetAttributeValue<EntityReference>(SocialActivityTable.JoinedTo)?.Id ?? row.Id,
        WaitsUntil = row.GetAttributeValue<DateTime?>(SocialActivityTable.WaitsUntil),
        Case = cases.AsItIsNow(row),
    };
}
