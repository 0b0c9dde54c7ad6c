using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.History;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Answers which cases show which history.</summary>
public sealed class ShownCaseStore
{
    private const string Author = "author", Named = "named";
    private static readonly int Verified = Choice.Of(LinkState.Verified).Value;

    private readonly IOrganizationService _service;

    public ShownCaseStore(IOrganizationService service) => _service = service;

    /// <summary>A case as it is now, with the parties of the cases merged into it; null when it is gone.</summary>
    public ShownCase? Of(Guid caseId)
    {
        var query = Find.In(
            IncidentTable.Name, IncidentTable.Customer, IncidentTable.Profile, IncidentTable.Topic, IncidentTable.CreatedOn, IncidentTable.History);
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Is(IncidentTable.Id, caseId).Is(IncidentTable.Master, caseId).Oldest(IncidentTable.CreatedOn);
        JoinAuthor(query);
        query.Outer(Named, IncidentTable.Name, IncidentTable.PreviousCase, IncidentTable.Id, IncidentTable.TicketNumber);
        var rows = _service.Rows(query).OrderByDescending(row => row.Id == caseId).ToList();
        if (rows.Count == 0 || rows[0].Id != caseId)
            return null;
        var parties = rows.Where(row => row.Contains(IncidentTable.Customer)).Select(Parties).Distinct().ToList();
        return new ShownCase(
            caseId,
            parties,
            rows[0].GetAttributeValue<EntityReference>(IncidentTable.Topic)?.Id,
            rows[0].GetAttributeValue<DateTime>(IncidentTable.CreatedOn),
            rows[0].Linked<string>(Named, IncidentTable.TicketNumber),
            rows[0].GetAttributeValue<string>(IncidentTable.History));
    }

    /// <summary>What a change of a case, or of something that hangs on it, concerns; null when the case is gone.</summary>
    public ChangedMatter? MatterOf(Guid caseId)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.Customer, IncidentTable.Profile).Is(IncidentTable.Id, caseId);
        JoinAuthor(query);
        if (_service.FirstOrNone(query) is not { } row || row.GetAttributeValue<EntityReference>(IncidentTable.Customer) is not { } customer)
            return null;
        var profile = row.GetAttributeValue<EntityReference>(IncidentTable.Profile);
        return new ChangedMatter([customer.Id], profile?.Id, profile == null || LinkOf(row) == LinkState.Verified);
    }

    /// <summary>The open cases that may show a matter, newest first; not those of an author who asked to be forgotten.</summary>
    public IReadOnlyList<Guid> Showing(ChangedMatter matter, int most)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.Id)
            .Is(IncidentTable.StateCode, (int)CaseState.Active)
            .Where(IncidentTable.Title, ConditionOperator.NotEqual, Forgotten.Text)
            .Newest(IncidentTable.CreatedOn, most);
        JoinAuthor(query);
        var any = query.Criteria.AddFilter(LogicalOperator.Or);
        if (matter.ProfileId is { } profile)
            any.AddCondition(IncidentTable.Profile, ConditionOperator.Equal, profile);
        if (matter.CustomerIds.Count > 0)
            LimitToCustomers(any.AddFilter(LogicalOperator.And), matter);
        return _service.Rows(query).Select(row => row.Id).ToList();
    }

    /// <summary>A case that comes from no post shows everything of its customer; one of a verified author what other verified authors wrote.</summary>
    private static void LimitToCustomers(FilterExpression cases, ChangedMatter matter)
    {
        cases.AddCondition(IncidentTable.Customer, ConditionOperator.In, Find.Values(matter.CustomerIds));
        var author = cases.AddFilter(LogicalOperator.Or);
        author.AddCondition(IncidentTable.Profile, ConditionOperator.Null);
        if (matter.IsShared)
            author.AddCondition(Author, SocialProfileTable.LinkState, ConditionOperator.Equal, Verified);
    }

    private static void JoinAuthor(QueryExpression cases) => cases.Outer(
        Author, SocialProfileTable.Name, IncidentTable.Profile, SocialProfileTable.Id, SocialProfileTable.Customer, SocialProfileTable.LinkState);

    private static LinkState? LinkOf(Entity row) => Choice.Read<LinkState>(row.Linked<OptionSetValue>(Author, SocialProfileTable.LinkState));

    private static CaseParties Parties(Entity row)
    {
        var customer = row.GetAttributeValue<EntityReference>(IncidentTable.Customer);
        var profile = row.GetAttributeValue<EntityReference>(IncidentTable.Profile);
        var isVerified = LinkOf(row) == LinkState.Verified
            && row.Linked<EntityReference>(Author, SocialProfileTable.Customer)?.Id == customer.Id;
        return new CaseParties(
            new Customer(customer.LogicalName, customer.Id), profile == null ? null : new CaseAuthor(profile.Id, isVerified));
    }
}
