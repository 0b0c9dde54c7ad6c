using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Finds out for whom goodwill is summed up, and lets only one decide for them at a time.</summary>
internal sealed class GoodwillCustomerStore
{
    private const int MostPeople = 200;

    private readonly IOrganizationService _service;

    public GoodwillCustomerStore(IOrganizationService service) => _service = service;

    /// <summary>Holds the customer, their household and the author until the transaction ends, so that of two offers at the same moment the second one sees the first.</summary>
    /// <exception cref="InvalidPluginExecutionException">HTTP 404 when there is no such case.</exception>
    public GoodwillCustomer Hold(Guid caseId)
    {
        var theCase = _service.FirstOrNone(Find.In(IncidentTable.Name, IncidentTable.Customer, IncidentTable.Profile).Is(IncidentTable.Id, caseId))
            ?? throw Faults.NotFound("CaseId names no case: give the id of a case.");
        var profile = theCase.GetAttributeValue<EntityReference>(IncidentTable.Profile);
        var customer = theCase.GetAttributeValue<EntityReference>(IncidentTable.Customer);
        var isStranger = customer == null || IsForStrangers(customer);
        var household = isStranger ? null : HouseholdOf(customer!);
        if (profile != null)
            Touch(profile, SocialProfileTable.FullName);
        if (!isStranger)
            Touch(household ?? customer!, household?.LogicalName == AccountTable.Name || customer!.LogicalName == AccountTable.Name ? AccountTable.Tier : ContactTable.Tier);
        var people = isStranger ? new List<Guid>() : People(household ?? customer!, customer!);
        return new GoodwillCustomer(caseId, people, profile?.Id);
    }

    /// <summary>An account that a channel gives to everybody whom nobody knows is nobody's household.</summary>
    private bool IsForStrangers(EntityReference customer) =>
        _service.FirstOrNone(Find.In(ChannelTable.Name, ChannelTable.Id).Is(ChannelTable.UnknownCustomer, customer.Id)) != null;

    /// <summary>The account that a contact belongs to, if any.</summary>
    private EntityReference? HouseholdOf(EntityReference customer) => customer.LogicalName != ContactTable.Name
        ? null
        : _service.FirstOrNone(Find.In(ContactTable.Name, ContactTable.Company).Is(ContactTable.Id, customer.Id))?
            .GetAttributeValue<EntityReference>(ContactTable.Company) is { LogicalName: AccountTable.Name } account && !IsForStrangers(account) ? account : null;

    private List<Guid> People(EntityReference household, EntityReference customer)
    {
        var people = new List<Guid> { household.Id };
        if (customer.Id != household.Id)
            people.Add(customer.Id);
        if (household.LogicalName != AccountTable.Name)
            return people;
        var contacts = Find.In(ContactTable.Name, ContactTable.Id).Is(ContactTable.Company, household.Id);
        contacts.TopCount = MostPeople;
        people.AddRange(_service.Rows(contacts).Select(row => row.Id).Where(id => id != customer.Id));
        return people;
    }

    /// <summary>Writes what is there already: the row is locked from then on.</summary>
    private void Touch(EntityReference row, string column)
    {
        var before = _service.Retrieve(row.LogicalName, row.Id, new ColumnSet(column));
        _service.Update(new Entity(row.LogicalName, row.Id) { [column] = before.Contains(column) ? before[column] : null });
    }
}
