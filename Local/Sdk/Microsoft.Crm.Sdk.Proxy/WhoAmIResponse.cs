using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The user, business unit and organization of the caller.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class WhoAmIResponse : OrganizationResponse
{
    public Guid BusinessUnitId => Results.ValueOrDefault<Guid>(nameof(BusinessUnitId));

    public Guid OrganizationId => Results.ValueOrDefault<Guid>(nameof(OrganizationId));

    public Guid UserId => Results.ValueOrDefault<Guid>(nameof(UserId));
}
