using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Finds contacts by their customer references.</summary>
public sealed class CustomerReferenceStore
{
    /// <summary>Far more than can be told apart: one is looked for, and a second contact already makes it undecided.</summary>
    private const int MostFound = 50;

    private const int Active = 0;
    private const string Contact = "contact";

    private readonly IOrganizationService _service;

    public CustomerReferenceStore(IOrganizationService service) => _service = service;

    /// <summary>The active contacts that list one of these keys, once for each, in one request; the caller compares them exactly.</summary>
    public IReadOnlyList<PossibleContact> ListedBy(IReadOnlyCollection<string> keys)
    {
        var query = Find.In(CustomerReferenceTable.Name, CustomerReferenceTable.Key, CustomerReferenceTable.Kind, CustomerReferenceTable.Contact)
            .Is(CustomerReferenceTable.StateCode, Active)
            .Where(CustomerReferenceTable.Key, ConditionOperator.In, Find.Values(keys));
        query.TopCount = MostFound;
        var contact = query.AddLink(ContactTable.Name, CustomerReferenceTable.Contact, ContactTable.Id);
        contact.EntityAlias = Contact;
        contact.Columns = new ColumnSet(ContactTable.FullName);
        contact.LinkCriteria.AddCondition(ContactTable.StateCode, ConditionOperator.Equal, Active);

        var contacts = new List<PossibleContact>();
        foreach (var row in _service.Rows(query))
        {
            if (Choice.Read<ReferenceKind>(row, CustomerReferenceTable.Kind) is { } kind)
                contacts.Add(Read(row, kind));
        }

        return contacts;
    }

    private static PossibleContact Read(Entity row, ReferenceKind kind) => new PossibleContact(
        row.GetAttributeValue<EntityReference>(CustomerReferenceTable.Contact).Id, row.Linked<string>(Contact, ContactTable.FullName) ?? "", [], [])
    {
        References = [new ListedReference(kind, row.GetAttributeValue<string>(CustomerReferenceTable.Key))],
    };
}
