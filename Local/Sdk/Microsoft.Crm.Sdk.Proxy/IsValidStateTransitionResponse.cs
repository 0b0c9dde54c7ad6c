using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Whether the row may go there.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class IsValidStateTransitionResponse : OrganizationResponse
{
    public bool IsValid => Results.ValueOrDefault<bool>(nameof(IsValid));
}
