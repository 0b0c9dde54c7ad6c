using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Finds the cases that a verified customer has open, on any channel.</summary>
public sealed class VerifiedCaseStore
{
    private const string Writer = "writer";
    private const int MostCases = 50;

    private readonly IOrganizationService _service;

    public VerifiedCaseStore(IOrganizationService service) => _service = service;

    /// <summary>The customer's open cases whose authors are verified as that customer, the one with the latest post first; one request.</summary>
    public IReadOnlyList<ConversationCase> OpenOf(Customer customer)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.Id)
            .Is(IncidentTable.Customer, customer.Id)
            .Is(IncidentTable.StateCode, (int)CaseState.Active)
            .Where(IncidentTable.Channel, ConditionOperator.NotNull)
            .Newest(IncidentTable.LastPostedOn, MostCases);
        var writer = query.AddLink(SocialProfileTable.Name, IncidentTable.Profile, SocialProfileTable.Id);
        writer.EntityAlias = Writer;
        writer.LinkCriteria.AddCondition(SocialProfileTable.LinkState, ConditionOperator.Equal, Choice.Of(LinkState.Verified).Value);
        writer.LinkCriteria.AddCondition(SocialProfileTable.Customer, ConditionOperator.Equal, customer.Id);
        query.Outer(ConversationCaseRow.Alias, IncidentTable.Name, IncidentTable.Id, IncidentTable.Id, ConversationCaseRow.Columns);
        var cases = new List<ConversationCase>();
        foreach (var row in _service.Rows(query))
            cases.Add(ConversationCaseRow.Read(row)!);
        return cases;
    }
}
