using Microsoft.Xrm.Sdk;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>Where every organization request enters, from outside and from plug-ins alike.</summary>
internal interface IRequestGate
{
    /// <returns>The response class of the message, as the SDK's own services return it.</returns>
    OrganizationResponse Send(OrganizationRequest request, Caller caller);
}
