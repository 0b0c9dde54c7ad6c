using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Evidence;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Finds posts that are already here, each with the case it belongs to.</summary>
public sealed class PostStore
{
    private static readonly string[] Columns =
    {
        SocialActivityTable.Key, SocialActivityTable.DirectionCode, SocialActivityTable.PostFromProfile, SocialActivityTable.Outcome,
        SocialActivityTable.InResponseTo, SocialActivityTable.ParentMissing, SocialActivityTable.State, SocialActivityTable.PostedOn, SocialActivityTable.Text,
    };

    /// <summary>Bounds what one late post may cost.</summary>
    private const int MostAround = 50;

    private readonly IOrganizationService _service;
    private readonly CaseStore _cases;

    public PostStore(IOrganizationService service)
    {
        _service = service;
        _cases = new CaseStore(service);
    }

    /// <summary>The posts with these keys, in one request; unknown keys are left out.</summary>
    public IReadOnlyList<KnownPost> WithKeys(params string[] keys)
    {
        var query = WithCase();
        query.Where(SocialActivityTable.Key, ConditionOperator.In, Find.Values<string>(keys));
        return Read(query);
    }

    /// <summary>Whether a post is here.</summary>
    /// <param name="postId">The network's id of the post.</param>
    /// <param name="onCase">Only when it is on a case.</param>
    public bool IsHere(Guid channelId, string postId, bool onCase)
    {
        var query = Find.In(SocialActivityTable.Name, SocialActivityTable.Id)
            .Is(SocialActivityTable.Channel, channelId)
            .Is(SocialActivityTable.PostId, postId)
            .Newest(SocialActivityTable.PostedOn, 1);
        if (onCase)
            query.Where(SocialActivityTable.Regarding, ConditionOperator.NotNull);
        return _service.FirstOrNone(query) != null;
    }

    /// <summary>The post that a post on a channel answers, or null.</summary>
    public KnownPost? ParentOf(KnownPost post, Channel channel)
    {
        if (string.IsNullOrEmpty(post.InReplyTo))
            return null;
        var parents = WithKeys(PostKey.OfPost(channel.Network, channel.AccountId, post.InReplyTo!));
        return parents.Count == 0 ? null : parents[0];
    }

    /// <summary>The latest post of a thread on a channel up to a time, or null.</summary>
    /// <param name="until">UTC.</param>
    /// <param name="exceptId">A post that is not meant.</param>
    public KnownPost? LatestOfThread(Guid channelId, string threadId, DateTime until, Guid? exceptId)
    {
        var query = WithCase()
            .Is(SocialActivityTable.Channel, channelId)
            .Is(SocialActivityTable.ThreadId, threadId)
            .Where(SocialActivityTable.PostedOn, ConditionOperator.LessEqual, until)
            .Newest(SocialActivityTable.PostedOn, 1);
        if (exceptId is { } except)
            query.Where(SocialActivityTable.Id, ConditionOperator.NotEqual, except);
        var posts = Read(query);
        return posts.Count == 0 ? null : posts[0];
    }

    /// <summary>The customer's first post on a case after a time, or null.</summary>
    /// <param name="after">UTC.</param>
    public CustomerPost? OldestOfCustomerAfter(Guid caseId, DateTime after)
    {
        var query = Find.In(SocialActivityTable.Name, SocialActivityTable.PostedOn, SocialActivityTable.ReceivedOn)
            .Is(SocialActivityTable.Regarding, caseId)
            .Is(SocialActivityTable.DirectionCode, false)
            .Where(SocialActivityTable.PostedOn, ConditionOperator.GreaterThan, after)
            .Oldest(SocialActivityTable.PostedOn);
        query.TopCount = 1;
        return _service.FirstOrNone(query) is { } row
            ? new CustomerPost(
                row.Id,
                row.GetAttributeValue<DateTime>(SocialActivityTable.PostedOn),
                row.GetAttributeValue<DateTime>(SocialActivityTable.ReceivedOn))
            : null;
    }

    /// <summary>Whether the customer wrote on a case in public between two times, both included.</summary>
    public bool WroteInPublic(Guid caseId, DateTime from, DateTime to)
    {
        var query = Find.In(SocialActivityTable.Name, SocialActivityTable.Id)
            .Is(SocialActivityTable.Regarding, caseId)
            .Is(SocialActivityTable.DirectionCode, false)
            .Is(SocialActivityTable.PostMessageType, 0)
            .Where(SocialActivityTable.PostedOn, ConditionOperator.GreaterEqual, from)
            .Where(SocialActivityTable.PostedOn, ConditionOperator.LessEqual, to);
        query.TopCount = 1;
        return _service.FirstOrNone(query) != null;
    }

    /// <summary>Whether an author's post was decided with this very reason before.</summary>
    public bool HasReason(Guid profileId, string reason)
    {
        var query = Find.In(SocialActivityTable.Name, SocialActivityTable.Id)
            .Is(SocialActivityTable.PostFromProfile, profileId)
            .Is(SocialActivityTable.OutcomeReason, reason);
        query.TopCount = 1;
        return _service.FirstOrNone(query) != null;
    }

    /// <summary>A post that was just taken in, with its case as it is now, and those here already that belong after it.</summary>
    /// <param name="authorId">The profile of its author; null for our own posts and for an author seen for the first time.</param>
    public PostsAround Around(Guid rowId, Channel channel, IncomingPost post, Guid? authorId)
    {
        var query = WithCase().Oldest(SocialActivityTable.PostedOn);
        query.TopCount = MostAround;
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Is(SocialActivityTable.Id, rowId);
        Later(query, channel, post).AddCondition(SocialActivityTable.InResponseTo, ConditionOperator.Equal, post.PostId);
        var reshares = Later(query, channel, post);
        reshares.AddCondition(SocialActivityTable.ReshareOf, ConditionOperator.Equal, post.PostId);
        reshares.AddCondition(SocialActivityTable.ParentMissing, ConditionOperator.Equal, true);
        if (authorId is { } author)
        {
            var theirs = Later(query, channel, post);
            theirs.AddCondition(SocialActivityTable.PostFromProfile, ConditionOperator.Equal, author);
            theirs.AddCondition(SocialActivityTable.PostedOn, ConditionOperator.LessEqual, post.PostedOn + channel.JoinWindow);
        }

        if (post.ThreadId is { } thread)
        {
            var ours = Later(query, channel, post);
            ours.AddCondition(SocialActivityTable.ThreadId, ConditionOperator.Equal, thread);
            ours.AddCondition(SocialActivityTable.DirectionCode, ConditionOperator.Equal, true);
            ours.AddCondition(SocialActivityTable.Regarding, ConditionOperator.Null);
        }

        var posts = Read(query);
        return new PostsAround(posts.Find(found => found.Id == rowId) ?? ById(rowId), posts.FindAll(found => found.Id != rowId));
    }

    /// <summary>For a post that so many others came before that the query for those does not hold it.</summary>
    private KnownPost ById(Guid rowId)
    {
        var posts = Read(WithCase().Is(SocialActivityTable.Id, rowId));
        return posts.Count > 0 ? posts[0] : throw Faults.NotFound("The post was removed while it was being processed.");
    }

    private static FilterExpression Later(QueryExpression query, Channel channel, IncomingPost post)
    {
        var later = query.Criteria.AddFilter(LogicalOperator.And);
        later.AddCondition(SocialActivityTable.Channel, ConditionOperator.Equal, channel.Id);
        later.AddCondition(SocialActivityTable.PostedOn, ConditionOperator.GreaterEqual, post.PostedOn);
        return later;
    }

    private static QueryExpression WithCase()
    {
        var query = Find.In(SocialActivityTable.Name, Columns);
        query.Outer(
            ConversationCaseRow.Alias,
            IncidentTable.Name,
            SocialActivityTable.Regarding,
            IncidentTable.Id,
            ConversationCaseRow.Columns);
        return query;
    }

    private List<KnownPost> Read(QueryExpression query)
    {
        var posts = new List<KnownPost>();
        foreach (var row in _service.Rows(query))
        {
            posts.Add(new KnownPost(
                row.Id,
                row.GetAttributeValue<string>(SocialActivityTable.Key),
                row.GetAttributeValue<bool>(SocialActivityTable.DirectionCode),
                row.GetAttributeValue<EntityReference>(SocialActivityTable.PostFromProfile)?.Id,
                Choice.Read<Outcome>(row, SocialActivityTable.Outcome) ?? Outcome.Pending,
                row.GetAttributeValue<string>(SocialActivityTable.InResponseTo),
                _cases.AsItIsNow(row))
            {
                IsParentMissing = row.GetAttributeValue<bool>(SocialActivityTable.ParentMissing),
                IsDeleted = Choice.Read<PostState>(row, SocialActivityTable.State) == PostState.DeletedByAuthor,
                PostedOn = row.GetAttributeValue<DateTime>(SocialActivityTable.PostedOn),
                Text = row.GetAttributeValue<string>(SocialActivityTable.Text) ?? "",
            });
        }

        return posts;
    }
}
