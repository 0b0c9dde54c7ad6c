using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Resolves a case; the only way to its resolved state.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class CloseIncidentRequest : OrganizationRequest
{
    public CloseIncidentRequest()
    {
        RequestName = "CloseIncident";
        IncidentResolution = default;
        Status = default;
    }

    public Entity IncidentResolution
    {
        get => Parameters.ValueOrDefault<Entity>(nameof(IncidentResolution));
        set => Parameters[nameof(IncidentResolution)] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.ValueOrDefault<OptionSetValue>(nameof(Status));
        set => Parameters[nameof(Status)] = value;
    }
}
