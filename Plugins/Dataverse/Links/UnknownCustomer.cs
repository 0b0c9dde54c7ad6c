using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;

namespace SocialCrm.Plugins.Dataverse.Links;

/// <summary>The customer of open cases whose author turned out to be nobody we know: as if their first post came in now.</summary>
internal sealed class UnknownCustomer
{
    private readonly IOrganizationService _service;
    private readonly Guid _profileId;
    private Customer? _contact;

    public UnknownCustomer(IOrganizationService service, Guid profileId)
    {
        _service = service;
        _profileId = profileId;
    }

    /// <summary>The account for unknown authors of the case's channel, else one contact for all cases of the author, to whom the profile is linked then.</summary>
    /// <remarks>A case that did not come from a post has the customer that somebody gave it, and keeps it.</remarks>
    public Customer Of(LinkedCase theCase)
    {
        if (theCase.ChannelId is not { } channelId || new ChannelStore(_service).ById(channelId) is not { } channel)
            return theCase.Customer;
        if (channel.UnknownCustomerId == null && _contact is { } known)
            return known;

        var profiles = new ProfileStore(_service);
        if (profiles.AuthorOf(_profileId) is not { } author)
            return theCase.Customer;
        var customer = new CustomerStore(_service).ForUnknown(author, channel);
        if (customer.Table == ContactTable.Name)
            profiles.Link(_profileId, _contact = customer);
        return customer;
    }
}
