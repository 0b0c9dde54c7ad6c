using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake.Refused;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>The ledger of posts that could not be taken in.</summary>
public sealed class RefusedPostStore
{
    private const int NameLength = 100;
    private const int TextLength = 200;
    private const int ReasonLength = 400;

    private static readonly string[] Columns =
    {
        RejectedPostTable.Payload, RejectedPostTable.Post, RejectedPostTable.Reason, RejectedPostTable.State, RejectedPostTable.Attempts,
        RejectedPostTable.NextAttemptOn, RejectedPostTable.SettledOn,
    };

    private readonly IOrganizationService _service;

    public RefusedPostStore(IOrganizationService service) => _service = service;

    /// <summary>Keeps a refusal. The same post refused again renews its row: callers repeat what fails. One that waits keeps its turn, or nobody would ever try it again.</summary>
    /// <param name="refusedOn">UTC.</param>
    /// <returns>The id of the row.</returns>
    public Guid Keep(Refusal refusal, DateTime refusedOn)
    {
        var post = RefusedPost.From(refusal, refusedOn);
        var row = Row(post);
        row[RejectedPostTable.Payload] = refusal.Payload;
        row[RejectedPostTable.RetryAsOf] = null;
        if (Known(refusal) is { } known)
        {
            if (post.State == RefusedState.Waiting && Choice.Read<RefusedState>(known, RejectedPostTable.State) == RefusedState.Waiting)
            {
                foreach (var column in new[] { RejectedPostTable.Attempts, RejectedPostTable.NextAttemptOn, RejectedPostTable.RetryAsOf })
                    row.Attributes.Remove(column);
            }

            row.Id = known.Id;
            _service.Update(row);
            return known.Id;
        }

        row[RejectedPostTable.PrimaryName] = PostText.CutExact($"{refusal.Network} {refusal.Account} {refusal.PostId}".Trim(), NameLength);
        row[RejectedPostTable.Network] = PostText.CutExact(refusal.Network, TextLength);
        row[RejectedPostTable.Account] = PostText.CutExact(refusal.Account, TextLength);
        row[RejectedPostTable.NetworkPostId] = PostText.CutExact(refusal.PostId, TextLength);
        row[RejectedPostTable.ReceivedOn] = refusedOn;
        return _service.Create(row);
    }

    /// <summary>Waiting posts whose time has come at or before a time, the longest waiting first.</summary>
    /// <param name="asOf">UTC.</param>
    /// <returns>The ids of the rows.</returns>
    public IReadOnlyList<Guid> Due(DateTime asOf, int count)
    {
        var query = Find.In(RejectedPostTable.Name, RejectedPostTable.Id)
            .Is(RejectedPostTable.State, Choice.Of(RefusedState.Waiting).Value)
            .Oldest(RejectedPostTable.NextAttemptOn)
            .Oldest(RejectedPostTable.Id);
        var due = new FilterExpression(LogicalOperator.Or);
        due.AddCondition(RejectedPostTable.NextAttemptOn, ConditionOperator.Null);
        due.AddCondition(RejectedPostTable.NextAttemptOn, ConditionOperator.LessEqual, asOf);
        query.Criteria.AddFilter(due);
        query.TopCount = count;
        var ids = new List<Guid>();
        foreach (var row in _service.Rows(query))
            ids.Add(row.Id);
        return ids;
    }

    /// <summary>Leaves a post to a system job.</summary>
    /// <param name="until">When it comes again if the job does nothing, UTC.</param>
    public void HandOver(Guid id, DateTime asOf, DateTime until) => _service.Update(new Entity(RejectedPostTable.Name, id)
    {
        [RejectedPostTable.RetryAsOf] = asOf,
        [RejectedPostTable.NextAttemptOn] = until,
    });

    /// <summary>Null when the row was deleted.</summary>
    public RefusedPost? ById(Guid id) =>
        _service.FirstOrNone(Find.In(RejectedPostTable.Name, Columns).Is(RejectedPostTable.Id, id)) is { } row ? Read(row) : null;

    /// <summary>Writes what became of a retry.</summary>
    public void Write(RefusedPost post)
    {
        var row = Row(post);
        row.Id = post.Id;
        _service.Update(row);
    }

    /// <summary>How many posts were taken in, or given up, after a time.</summary>
    /// <param name="after">UTC.</param>
    public int SettledSince(RefusedState state, DateTime after)
    {
        var rows = _service.RetrieveMultiple(new FetchExpression(string.Format(
            CultureInfo.InvariantCulture,
            "<fetch aggregate='true'><entity name='{0}'><attribute name='{1}' alias='posts' aggregate='count'/><filter>" +
            "<condition attribute='{2}' operator='eq' value='{3}'/>" +
            "<condition attribute='{4}' operator='gt' value='{5:yyyy-MM-ddTHH:mm:ssZ}'/></filter></entity></fetch>",
            RejectedPostTable.Name,
            RejectedPostTable.Id,
            RejectedPostTable.State,
            Choice.Of(state).Value,
            RejectedPostTable.SettledOn,
            after))).Entities;
        return rows.Count > 0 && rows[0].GetAttributeValue<AliasedValue>("posts")?.Value is int count ? count : 0;
    }

    private Entity? Known(Refusal refusal)
    {
        var query = Find.In(RejectedPostTable.Name, RejectedPostTable.State)
            .Where(RejectedPostTable.State, ConditionOperator.NotEqual, Choice.Of(RefusedState.Retried).Value);
        if (refusal.RowId is { } rowId)
            query.Is(RejectedPostTable.Post, rowId);
        else if (refusal.PostId.Length == 0)
            return null;
        else
            query.Is(RejectedPostTable.NetworkPostId, refusal.PostId)
                .Is(RejectedPostTable.Account, refusal.Account)
                .Is(RejectedPostTable.Network, refusal.Network);
        return _service.FirstOrNone(query);
    }

    private static Entity Row(RefusedPost post) => new Entity(RejectedPostTable.Name)
    {
        [RejectedPostTable.Post] = post.RowId is { } rowId ? new EntityReference(SocialActivityTable.Name, rowId) : null,
        [RejectedPostTable.Reason] = PostText.CutExact(post.Reason, ReasonLength),
        [RejectedPostTable.State] = Choice.Of(post.State),
        [RejectedPostTable.Attempts] = post.Attempts,
        [RejectedPostTable.NextAttemptOn] = post.NextAttemptOn,
        [RejectedPostTable.SettledOn] = post.SettledOn,
    };

    private static RefusedPost Read(Entity row) => new RefusedPost(
        row.Id,
        row.GetAttributeValue<string>(RejectedPostTable.Payload),
        row.GetAttributeValue<EntityReference>(RejectedPostTable.Post)?.Id,
        row.GetAttributeValue<string>(RejectedPostTable.Reason) ?? "",
        Choice.Read<RefusedState>(row, RejectedPostTable.State) ?? RefusedState.Waiting,
        row.GetAttributeValue<int>(RejectedPostTable.Attempts),
        row.GetAttributeValue<DateTime?>(RejectedPostTable.NextAttemptOn),
        row.GetAttributeValue<DateTime?>(RejectedPostTable.SettledOn));
}
