using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Finds posts that are already here, each with the case it belongs to.</summary>
public sealed class PostStore
{
    private static readonly string[] Columns =
    {
        SocialActivityTable.Key, SocialActivityTable.DirectionCode, SocialActivityTable.PostFromProfile, SocialActivityTable.Outcome,
        SocialActivityTable.InResponseTo,
    };

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

    /// <summary>The latest post of a thread on a channel, or null.</summary>
    public KnownPost? LatestOfThread(Guid channelId, string threadId)
    {
        var query = WithCase()
            .Is(SocialActivityTable.Channel, channelId)
            .Is(SocialActivityTable.ThreadId, threadId)
            .Newest(SocialActivityTable.PostedOn, 1);
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

    /// <summary>Our replies to a post that are on no case yet because they came in before it, oldest first.</summary>
    /// <param name="postId">The network's id of the post.</param>
    public IReadOnlyList<EarlyAnswer> AnswersWaitingFor(Guid channelId, string postId)
    {
        var query = Find.In(
                SocialActivityTable.Name,
                SocialActivityTable.PostedOn,
                SocialActivityTable.PostMessageType,
                SocialActivityTable.Automatic,
                SocialActivityTable.Text)
            .Is(SocialActivityTable.Channel, channelId)
            .Is(SocialActivityTable.InResponseTo, postId)
            .Is(SocialActivityTable.DirectionCode, true)
            .Where(SocialActivityTable.Regarding, ConditionOperator.Null)
            .Oldest(SocialActivityTable.PostedOn);
        var answers = new List<EarlyAnswer>();
        foreach (var row in _service.Rows(query))
        {
            answers.Add(new EarlyAnswer(
                row.Id,
                row.GetAttributeValue<DateTime>(SocialActivityTable.PostedOn),
                row.GetAttributeValue<OptionSetValue>(SocialActivityTable.PostMessageType)?.Value == 1,
                OwnAnswer.Counts(
                    row.GetAttributeValue<bool>(SocialActivityTable.Automatic),
                    row.GetAttributeValue<string>(SocialActivityTable.Text) ?? "")));
        }

        return answers;
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
                _cases.AsItIsNow(row)));
        }

        return posts;
    }
}
