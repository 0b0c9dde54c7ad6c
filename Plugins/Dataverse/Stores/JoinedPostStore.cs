using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Finds the posts that came together on a case because several profiles were verified as one customer.</summary>
internal sealed class JoinedPostStore
{
    private const string Case = "thecase";

    private readonly IOrganizationService _service;

    public JoinedPostStore(IOrganizationService service) => _service = service;

    /// <summary>
    /// The posts of a profile on open cases of others, and those of others on its open cases, oldest first. What a person merged by
    /// hand is left out: that was a decision of its own.
    /// </summary>
    public IReadOnlyList<JoinedPost> Of(Guid profileId)
    {
        var query = Find.In(
                SocialActivityTable.Name,
                SocialActivityTable.Channel,
                SocialActivityTable.PostFromProfile,
                SocialActivityTable.Regarding,
                SocialActivityTable.PostId)
            .Is(SocialActivityTable.DirectionCode, false)
            .Where(SocialActivityTable.Channel, ConditionOperator.NotNull)
            .Where(SocialActivityTable.PostFromProfile, ConditionOperator.NotNull)
            .Oldest(SocialActivityTable.PostedOn);
        var cases = query.AddLink(IncidentTable.Name, SocialActivityTable.Regarding, IncidentTable.Id);
        cases.EntityAlias = Case;
        cases.LinkCriteria.AddCondition(IncidentTable.StateCode, ConditionOperator.Equal, (int)CaseState.Active);
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        Add(either, profileId, ConditionOperator.Equal, ConditionOperator.NotEqual);
        Add(either, profileId, ConditionOperator.NotEqual, ConditionOperator.Equal);
        var posts = _service.Rows(query).Select(Joined).ToList();
        var merged = MergedByHand(posts);
        return posts.Where(post => !merged.Contains(post.ProfileId + "|" + post.CaseId)).ToList();
    }

    /// <summary>All posts of a case, oldest first.</summary>
    public IReadOnlyList<CasePost> OnCase(Guid caseId) => _service.Rows(Find.In(
            SocialActivityTable.Name,
            SocialActivityTable.Channel,
            SocialActivityTable.PostId,
            SocialActivityTable.InResponseTo,
            SocialActivityTable.DirectionCode,
            SocialActivityTable.PostMessageType,
            SocialActivityTable.PostedOn,
            SocialActivityTable.ReceivedOn,
            SocialActivityTable.Intent,
            SocialActivityTable.Tone,
            SocialActivityTable.Automatic,
            SocialActivityTable.Text)
        .Is(SocialActivityTable.Regarding, caseId)
        .Oldest(SocialActivityTable.PostedOn)).Select(Post).ToList();

    private static void Add(FilterExpression either, Guid profileId, ConditionOperator author, ConditionOperator owner)
    {
        var both = either.AddFilter(LogicalOperator.And);
        both.AddCondition(SocialActivityTable.PostFromProfile, author, profileId);
        both.AddCondition(Case, IncidentTable.Profile, owner, profileId);
    }

    private HashSet<string> MergedByHand(List<JoinedPost> posts)
    {
        var merged = new HashSet<string>(StringComparer.Ordinal);
        if (posts.Count == 0)
            return merged;
        var query = Find.In(IncidentTable.Name, IncidentTable.Profile, IncidentTable.Master)
            .Where(IncidentTable.Master, ConditionOperator.In, Find.Values(posts.Select(post => post.CaseId).Distinct().ToList()))
            .Where(IncidentTable.Profile, ConditionOperator.NotNull);
        foreach (var row in _service.Rows(query))
        {
            merged.Add(
                row.GetAttributeValue<EntityReference>(IncidentTable.Profile).Id + "|" + row.GetAttributeValue<EntityReference>(IncidentTable.Master).Id);
        }

        return merged;
    }

    private static JoinedPost Joined(Entity row) => new JoinedPost(
        row.Id,
        row.GetAttributeValue<EntityReference>(SocialActivityTable.Channel).Id,
        row.GetAttributeValue<EntityReference>(SocialActivityTable.PostFromProfile).Id,
        row.GetAttributeValue<EntityReference>(SocialActivityTable.Regarding).Id,
        row.GetAttributeValue<string>(SocialActivityTable.PostId) ?? "");

    private static CasePost Post(Entity row)
    {
        var isOurs = row.GetAttributeValue<bool>(SocialActivityTable.DirectionCode);
        return new CasePost(
            row.Id,
            row.GetAttributeValue<EntityReference>(SocialActivityTable.Channel)?.Id,
            row.GetAttributeValue<string>(SocialActivityTable.PostId) ?? "",
            row.GetAttributeValue<string>(SocialActivityTable.InResponseTo),
            isOurs,
            row.GetAttributeValue<OptionSetValue>(SocialActivityTable.PostMessageType)?.Value == 1,
            row.GetAttributeValue<DateTime>(SocialActivityTable.PostedOn),
            row.GetAttributeValue<DateTime>(SocialActivityTable.ReceivedOn),
            Choice.Read<Intent>(row, SocialActivityTable.Intent),
            row.GetAttributeValue<decimal?>(SocialActivityTable.Tone),
            isOurs && OwnAnswer.Counts(
                row.GetAttributeValue<bool>(SocialActivityTable.Automatic), row.GetAttributeValue<string>(SocialActivityTable.Text) ?? ""));
    }
}
