using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Gives a plug-in the service on behalf of a user.</summary>
public interface IOrganizationServiceFactory
{
    /// <param name="userId">The user to act as; null for the system user.</param>
    IOrganizationService CreateOrganizationService(Guid? userId);
}
