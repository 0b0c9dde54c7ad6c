using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Gives an author nobody knows the customer that a case requires, and tells what a known one was promised.</summary>
public sealed class CustomerStore
{
    private const string Company = "company";

    private readonly IOrganizationService _service;

    public CustomerStore(IOrganizationService service) => _service = service;

    /// <summary>The tier of a customer; of a contact and its company, the higher one. Standard when there is none.</summary>
    public CustomerTier TierOf(Customer customer)
    {
        var isContact = customer.Table == ContactTable.Name;
        var query = isContact
            ? Find.In(ContactTable.Name, ContactTable.Tier).Is(ContactTable.Id, customer.Id)
            : Find.In(AccountTable.Name, AccountTable.Tier).Is(AccountTable.Id, customer.Id);
        if (isContact)
            query.Outer(Company, AccountTable.Name, ContactTable.Company, AccountTable.Id, AccountTable.Tier);
        if (_service.FirstOrNone(query) is not { } row)
            return CustomerTier.Standard;

        var own = Choice.Read<CustomerTier>(row, ContactTable.Tier) ?? CustomerTier.Standard;
        var company = Choice.Read<CustomerTier>(row.Linked<OptionSetValue>(Company, AccountTable.Tier)) ?? CustomerTier.Standard;
        return own > company ? own : company;
    }

    public bool Exists(Customer customer) => _service.FirstOrNone(customer.Table == ContactTable.Name
        ? Find.In(ContactTable.Name, ContactTable.Id).Is(ContactTable.Id, customer.Id)
        : Find.In(AccountTable.Name, AccountTable.Id).Is(AccountTable.Id, customer.Id)) != null;

    /// <summary>The channel's account for unknown authors, or a new contact with the name that the profile shows.</summary>
    public Customer ForUnknown(Author author, Channel channel)
    {
        if (channel.UnknownCustomerId is { } account)
            return new Customer(AccountTable.Name, account);

        var name = PersonName.Of(author);
        var contact = new Entity(ContactTable.Name)
        {
            [ContactTable.LastName] = name.Last,
            [ContactTable.Description] = $"Made from a {NetworkName.Of(channel.Network)} profile.",
        };
        if (name.First != null)
            contact[ContactTable.FirstName] = name.First;
        return new Customer(ContactTable.Name, _service.Create(contact));
    }
}
