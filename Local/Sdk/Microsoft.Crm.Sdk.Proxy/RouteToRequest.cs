using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Sends a queue item to a queue, user or team.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RouteToRequest : OrganizationRequest
{
    public RouteToRequest()
    {
        RequestName = "RouteTo";
        Target = default;
    }

    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public Guid QueueItemId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(QueueItemId));
        set => Parameters[nameof(QueueItemId)] = value;
    }
}
