using System;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.History;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Which cases and posts of a customer may be shown.</summary>
/// <remarks>
/// To a verified author: all of the customer's but those that other authors wrote who are not verified as that customer. To any other author: what this very
/// author wrote. To a rep who asks, or on a case that comes from no post: everything.
/// </remarks>
internal sealed class HistoryView
{
    private const string Writer = "writer";
    private static readonly int Verified = Choice.Of(LinkState.Verified).Value;

    private readonly Guid _customerId;
    private readonly CaseAuthor? _author;
    private readonly Guid _exceptCaseId;

    /// <param name="author">Null when nobody but the rep is to be thought of.</param>
    public HistoryView(Guid customerId, CaseAuthor? author, Guid exceptCaseId)
    {
        _customerId = customerId;
        _author = author;
        _exceptCaseId = exceptCaseId;
    }

    /// <summary>Limits a query of cases, without the one that is looked at.</summary>
    public void LimitCases(QueryExpression cases)
    {
        cases.Where(IncidentTable.Id, ConditionOperator.NotEqual, _exceptCaseId);
        cases.LinkEntities.Add(Author());
        Limit(cases.Criteria, null);
    }

    /// <summary>Limits rows that are joined with their case.</summary>
    /// <param name="cases">The join; it has an alias, because conditions on several tables have to stand outside of it.</param>
    public void LimitRowsOfCases(QueryExpression rows, LinkEntity cases)
    {
        cases.LinkEntities.Add(Author());
        Limit(rows.Criteria, cases.EntityAlias);
    }

    /// <summary>Limits authors whose posts are read.</summary>
    public void LimitAuthors(FilterExpression authors)
    {
        if (_author is { IsVerified: false })
        {
            authors.AddCondition(SocialProfileTable.Id, ConditionOperator.Equal, _author.ProfileId);
            return;
        }

        authors.AddCondition(SocialProfileTable.Customer, ConditionOperator.Equal, _customerId);
        if (_author != null)
            authors.AddCondition(SocialProfileTable.LinkState, ConditionOperator.Equal, Verified);
    }

    private static LinkEntity Author() => new LinkEntity(
        IncidentTable.Name, SocialProfileTable.Name, IncidentTable.Profile, SocialProfileTable.Id, JoinOperator.LeftOuter)
    {
        EntityAlias = Writer,
    };

    private void Limit(FilterExpression rows, string? cases)
    {
        if (_author is { IsVerified: false })
        {
            rows.AddCondition(cases!, IncidentTable.Profile, ConditionOperator.Equal, _author.ProfileId);
            return;
        }

        rows.AddCondition(cases!, IncidentTable.Customer, ConditionOperator.Equal, _customerId);
        if (_author == null)
            return;
        var known = rows.AddFilter(LogicalOperator.Or);
        known.AddCondition(cases!, IncidentTable.Profile, ConditionOperator.Null);
        var verified = known.AddFilter(LogicalOperator.And);
        verified.AddCondition(Writer, SocialProfileTable.LinkState, ConditionOperator.Equal, Verified);
        verified.AddCondition(Writer, SocialProfileTable.Customer, ConditionOperator.Equal, _customerId);
    }
}
