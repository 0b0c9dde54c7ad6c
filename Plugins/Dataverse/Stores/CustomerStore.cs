using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Intake;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Gives an author nobody knows the customer that a case requires.</summary>
public sealed class CustomerStore
{
    private readonly IOrganizationService _service;

    public CustomerStore(IOrganizationService service) => _service = service;

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
