using Microsoft.Xrm.Sdk;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>A message that raises no event of its own and only sends other requests.</summary>
internal interface IBatchMessage
{
    string Name { get; }

    OrganizationResponse Handle(OrganizationRequest request, Caller caller);
}
