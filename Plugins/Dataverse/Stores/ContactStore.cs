using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Finds contacts by what people tell of themselves.</summary>
public sealed class ContactStore
{
    /// <summary>Far more than can be told apart: one is looked for, and a second one already makes it undecided.</summary>
    private const int MostFound = 50;

    private const int Active = 0;
    private static readonly string[] Emails = { ContactTable.Email1, ContactTable.Email2, ContactTable.Email3 };
    private static readonly string[] Phones = { ContactTable.Telephone1, ContactTable.MobilePhone };

    private readonly IOrganizationService _service;

    public ContactStore(IOrganizationService service) => _service = service;

    /// <summary>The active contacts that may have these details, in one request; the caller compares them exactly.</summary>
    /// <remarks>Phone numbers are stored as people typed them, so their digits are looked for with anything in between.</remarks>
    public IReadOnlyList<PossibleContact> With(ContactDetails details)
    {
        var query = Find.In(ContactTable.Name, [ContactTable.FullName, .. Emails, .. Phones]).Is(ContactTable.StateCode, Active);
        query.TopCount = MostFound;
        var any = query.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var column in details.Emails.Count == 0 ? [] : Emails)
            any.AddCondition(column, ConditionOperator.In, Find.Values(details.Emails));
        foreach (var phone in details.Phones)
        {
            foreach (var column in Phones)
                any.AddCondition(column, ConditionOperator.Like, "%" + string.Join("%", phone.ToCharArray()) + "%");
        }

        var contacts = new List<PossibleContact>();
        foreach (var row in _service.Rows(query))
            contacts.Add(new PossibleContact(row.Id, row.GetAttributeValue<string>(ContactTable.FullName) ?? "", Texts(row, Emails), Texts(row, Phones)));
        return contacts;
    }

    private static List<string> Texts(Entity row, string[] columns)
    {
        var texts = new List<string>();
        foreach (var column in columns)
        {
            if (row.GetAttributeValue<string>(column) is { Length: > 0 } text)
                texts.Add(text);
        }

        return texts;
    }
}
