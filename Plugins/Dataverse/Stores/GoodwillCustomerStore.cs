using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Finds out for whom goodwill is summed up.</summary>
internal sealed class GoodwillCustomerStore
{
    private const string Person = "person", Author = "author", AuthorsPerson = "authorsperson", Master = "master";

    private static readonly string[] Household = [ContactTable.Company, ContactTable.AddressLine, ContactTable.PostalCode];

    private readonly IOrganizationService _service;

    public GoodwillCustomerStore(IOrganizationService service) => _service = service;

    /// <exception cref="InvalidPluginExecutionException">HTTP 404 when there is no such case.</exception>
    public GoodwillCustomer Of(Guid caseId)
    {
        var theCase = _service.FirstOrNone(ById(caseId)) ?? throw Faults.NotFound("CaseId names no case: give the id of a case.");
        var customers = new List<Guid>();
        var accounts = new List<Guid>();
        var addresses = new List<PostalAddress>();
        foreach (var customer in Customers(theCase))
        {
            customers.Add(customer.Key.Id);
            if (AccountOf(theCase, customer.Key, customer.Value) is { } account)
                accounts.Add(account);
            if (AddressOf(theCase, customer.Value) is { } address)
                addresses.Add(address);
        }

        var strangers = ForStrangers(accounts);
        accounts.RemoveAll(strangers.Contains);
        customers.RemoveAll(strangers.Contains);
        return new GoodwillCustomer(caseId, [.. customers.Union(accounts)], accounts, addresses, theCase.GetAttributeValue<EntityReference>(IncidentTable.Profile)?.Id);
    }

    /// <summary>A merged case is nobody's work any more: what is given there would stand outside of the limits of the one it lives on in.</summary>
    /// <exception cref="InvalidPluginExecutionException">HTTP 400 when the case was merged into another one.</exception>
    public void RequireLiving(Guid caseId)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.Master).Is(IncidentTable.Id, caseId);
        query.Outer(Master, IncidentTable.Name, IncidentTable.Master, IncidentTable.Id, IncidentTable.TicketNumber);
        if (_service.FirstOrNone(query) is { } theCase && theCase.Contains(IncidentTable.Master))
            throw Faults.Reject($"The case was merged into {theCase.Linked<string>(Master, IncidentTable.TicketNumber)}: offer the goodwill there.");
    }

    private static QueryExpression ById(Guid caseId)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.Customer, IncidentTable.Profile).Is(IncidentTable.Id, caseId);
        query.Outer(Person, ContactTable.Name, IncidentTable.Customer, ContactTable.Id, Household);
        query.Outer(Author, SocialProfileTable.Name, IncidentTable.Profile, SocialProfileTable.Id, SocialProfileTable.Customer, SocialProfileTable.LinkState)
            .LinkEntities.Add(new LinkEntity(SocialProfileTable.Name, ContactTable.Name, SocialProfileTable.Customer, ContactTable.Id, JoinOperator.LeftOuter)
            {
                EntityAlias = AuthorsPerson,
                Columns = new ColumnSet(Household),
            });
        return query;
    }

    /// <summary>The customer of the case and the one whom its author was verified to be, each with the alias of their columns as a contact.</summary>
    private static IEnumerable<KeyValuePair<EntityReference, string>> Customers(Entity theCase)
    {
        if (theCase.GetAttributeValue<EntityReference>(IncidentTable.Customer) is { } customer)
            yield return new KeyValuePair<EntityReference, string>(customer, Person);
        var isVerified = Choice.Read<LinkState>(theCase.Linked<OptionSetValue>(Author, SocialProfileTable.LinkState)) == LinkState.Verified;
        if (isVerified && theCase.Linked<EntityReference>(Author, SocialProfileTable.Customer) is { } verified)
            yield return new KeyValuePair<EntityReference, string>(verified, AuthorsPerson);
    }

    /// <summary>The customer itself, or the account that a contact belongs to.</summary>
    private static Guid? AccountOf(Entity theCase, EntityReference customer, string person) => customer.LogicalName == AccountTable.Name
        ? customer.Id
        : theCase.Linked<EntityReference>(person, ContactTable.Company) is { LogicalName: AccountTable.Name } account ? account.Id : null;

    private static PostalAddress? AddressOf(Entity theCase, string person) =>
        PostalAddress.Of(theCase.Linked<string>(person, ContactTable.AddressLine), theCase.Linked<string>(person, ContactTable.PostalCode));

    /// <summary>An account that a channel gives to everybody whom nobody knows is nobody's household.</summary>
    private HashSet<Guid> ForStrangers(List<Guid> accounts) => accounts.Count == 0
        ? []
        : [.. _service.Rows(Find.In(ChannelTable.Name, ChannelTable.UnknownCustomer).Where(ChannelTable.UnknownCustomer, ConditionOperator.In, Find.Values(accounts)))
            .Select(row => row.GetAttributeValue<EntityReference>(ChannelTable.UnknownCustomer).Id)];
}
