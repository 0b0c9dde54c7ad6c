using System;
using Microsoft.Xrm.Sdk;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>Makes the services through which a plug-in calls back, inside the transaction it runs in.</summary>
internal sealed class PluginServiceFactory(
    IRequestGate requests, Operation operation, PluginContext context, OrganizationFacts facts) : IOrganizationServiceFactory
{
    /// <param name="userId">Null for the system user, <see cref="Guid.Empty"/> for the user of the context.</param>
    public IOrganizationService CreateOrganizationService(Guid? userId)
    {
        var user = userId ?? facts.SystemUserId;
        var caller = operation.Caller with
        {
            UserId = user == Guid.Empty ? context.UserId : user,
            Depth = operation.Caller.Depth + 1,
            Parent = context,
            Transaction = operation.Transaction,
            IsPlatform = false,
        };
        return new OrganizationService(requests, () => caller);
    }
}
