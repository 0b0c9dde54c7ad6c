using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Replies;

/// <summary>Finds replies of ours that are on their way.</summary>
internal sealed class ReplyStore
{
    private const string Drafter = "drafter";
    private const int MostAtOnce = 50;

    private static readonly string[] Columns =
    {
        SocialActivityTable.ReplyState, SocialActivityTable.Text, SocialActivityTable.PostMessageType, SocialActivityTable.Part,
        SocialActivityTable.PartCount, SocialActivityTable.JoinedTo, SocialActivityTable.Answers, SocialActivityTable.BasedOn,
        SocialActivityTable.DraftedBy, SocialActivityTable.DraftedOn, SocialActivityTable.Attempts, SocialActivityTable.SendBy,
        SocialActivityTable.ReplyDueOn, SocialActivityTable.PostId, SocialActivityTable.Channel, SocialActivityTable.CrisisUpdate,
    };

    private static readonly int[] Unsent =
    {
        Choice.Of(ReplyState.Draft).Value, Choice.Of(ReplyState.AwaitingApproval).Value, Choice.Of(ReplyState.Approved).Value,
    };

    private readonly IOrganizationService _service;

    public ReplyStore(IOrganizationService service) => _service = service;

    /// <summary>A reply with its case.</summary>
    /// <exception cref="InvalidPluginExecutionException">HTTP 404 when there is none.</exception>
    public StoredReply ById(Guid replyId) =>
        Read(Drafted().Is(SocialActivityTable.Id, replyId)).FirstOrDefault()
        ?? throw Faults.NotFound($"There is no reply with the id {replyId}: give ReplyId the id that scrm_DraftReply gave.");

    /// <summary>The reply that is on its way on a case, or to a post without one, or null.</summary>
    public StoredReply? LiveOn(Guid id) => Read(Drafted().Is(SocialActivityTable.Key, PostKey.OfReply(id))).FirstOrDefault();

    /// <summary>The replies to a case that are not sent yet and may still be: drafts, and those that are or await to be approved.</summary>
    public IReadOnlyList<StoredReply> UnsentOn(Guid caseId) => Read(Drafted()
        .Is(SocialActivityTable.Regarding, caseId)
        .Is(SocialActivityTable.Part, 1)
        .Where(SocialActivityTable.ReplyState, ConditionOperator.In, Find.Values(Unsent)));

    /// <summary>Which of these cases have a reply on its way, in one request.</summary>
    public ISet<Guid> Answering(IReadOnlyCollection<Guid> caseIds)
    {
        var keys = caseIds.ToDictionary(PostKey.OfReply);
        var query = Find.In(SocialActivityTable.Name, SocialActivityTable.Key).Where(SocialActivityTable.Key, ConditionOperator.In, Find.Values(keys.Keys));
        return new HashSet<Guid>(_service.Rows(query).Select(row => keys[row.GetAttributeValue<string>(SocialActivityTable.Key)]));
    }

    /// <summary>The other parts of a reply, in their order; none for one that has a single part.</summary>
    public IReadOnlyList<StoredReply> OtherParts(StoredReply reply)
    {
        if (reply.PartCount < 2)
            return Array.Empty<StoredReply>();
        var first = reply.FirstPartId ?? reply.Id;
        var query = Drafted();
        var parts = query.Criteria.AddFilter(LogicalOperator.Or);
        parts.AddCondition(SocialActivityTable.Id, ConditionOperator.Equal, first);
        parts.AddCondition(SocialActivityTable.JoinedTo, ConditionOperator.Equal, first);
        return Read(query).Where(part => part.Id != reply.Id).OrderBy(part => part.Part).ToList();
    }

    /// <summary>Replies of a channel that a flow took lately and that the network may have, though nobody told us so.</summary>
    /// <param name="since">UTC.</param>
    public IReadOnlyList<StoredReply> PerhapsSent(Guid channelId, DateTime since) => Read(Drafted()
        .Is(SocialActivityTable.Channel, channelId)
        .Where(SocialActivityTable.LeaseUntil, ConditionOperator.GreaterEqual, since)
        .Where(SocialActivityTable.ReplyState, ConditionOperator.NotEqual, Choice.Of(ReplyState.Sent).Value)
        .Newest(SocialActivityTable.LeaseUntil, MostAtOnce));

    /// <summary>Whether a user is in a team.</summary>
    public bool IsMember(Guid teamId, Guid userId) => _service.FirstOrNone(Find.In(UserTable.Membership, UserTable.TeamId)
        .Is(UserTable.TeamId, teamId)
        .Is(UserTable.Id, userId)) != null;

    private static QueryExpression Drafted()
    {
        var query = Find.In(SocialActivityTable.Name, Columns)
            .Is(SocialActivityTable.DirectionCode, true)
            .Where(SocialActivityTable.DraftedBy, ConditionOperator.NotNull);
        query.Outer(Drafter, UserTable.Name, SocialActivityTable.DraftedBy, UserTable.Id, UserTable.FullName);
        query.Outer(
            ConversationCaseRow.Alias,
            IncidentTable.Name,
            SocialActivityTable.Regarding,
            IncidentTable.Id,
            ConversationCaseRow.Columns.Concat(new[] { IncidentTable.Owner }).ToArray());
        return query;
    }

    private List<StoredReply> Read(QueryExpression query) => _service.Rows(query).Select(Read).ToList();

    private StoredReply Read(Entity row) => new StoredReply(
        row.Id,
        Choice.Read<ReplyState>(row, SocialActivityTable.ReplyState) ?? ReplyState.Draft,
        row.GetAttributeValue<string>(SocialActivityTable.Text) ?? "",
        row.GetAttributeValue<OptionSetValue>(SocialActivityTable.PostMessageType)?.Value == 1,
        row.GetAttributeValue<int?>(SocialActivityTable.Part) ?? 1,
        row.GetAttributeValue<int?>(SocialActivityTable.PartCount) ?? 1,
        row.GetAttributeValue<EntityReference>(SocialActivityTable.JoinedTo)?.Id,
        row.GetAttributeValue<EntityReference>(SocialActivityTable.Answers)?.Id,
        row.GetAttributeValue<string>(SocialActivityTable.BasedOn) ?? "",
        row.GetAttributeValue<EntityReference>(SocialActivityTable.DraftedBy).Id,
        row.Linked<string>(Drafter, UserTable.FullName) ?? "somebody who has left",
        row.GetAttributeValue<DateTime>(SocialActivityTable.DraftedOn),
        row.GetAttributeValue<int>(SocialActivityTable.Attempts),
        row.GetAttributeValue<DateTime?>(SocialActivityTable.SendBy),
        row.GetAttributeValue<DateTime?>(SocialActivityTable.ReplyDueOn),
        row.GetAttributeValue<string>(SocialActivityTable.PostId),
        row.RowVersion)
    {
        Case = new CaseStore(_service).AsItIsNow(row),
        CaseOwner = row.Linked<EntityReference>(ConversationCaseRow.Alias, IncidentTable.Owner) is { } owner
            ? new CaseOwner(owner.Id, owner.LogicalName == UserTable.Team)
            : null,
        CrisisUpdateId = row.GetAttributeValue<EntityReference>(SocialActivityTable.CrisisUpdate)?.Id,
        ChannelId = row.GetAttributeValue<EntityReference>(SocialActivityTable.Channel)?.Id,
    };
}
