using System;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Tells people from the users of applications.</summary>
public sealed class UserStore
{
    private const string Table = "systemuser";
    private const string Id = "systemuserid";
    private const string Application = "applicationid";

    private readonly IOrganizationService _service;

    public UserStore(IOrganizationService service) => _service = service;

    /// <summary>False for the application user of a flow or connector, and for a user that does not exist.</summary>
    public bool IsPerson(Guid userId) =>
        _service.FirstOrNone(Find.In(Table, Application).Is(Id, userId)) is { } user && !user.Contains(Application);
}
