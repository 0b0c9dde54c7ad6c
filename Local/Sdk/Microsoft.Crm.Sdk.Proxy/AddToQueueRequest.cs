using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Puts a row into a queue, or moves it there from another.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class AddToQueueRequest : OrganizationRequest
{
    public AddToQueueRequest()
    {
        RequestName = "AddToQueue";
        Target = default;
        DestinationQueueId = default;
    }

    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public Guid DestinationQueueId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(DestinationQueueId));
        set => Parameters[nameof(DestinationQueueId)] = value;
    }

    public Guid SourceQueueId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(SourceQueueId));
        set => Parameters[nameof(SourceQueueId)] = value;
    }

    public Entity QueueItemProperties
    {
        get => Parameters.ValueOrDefault<Entity>(nameof(QueueItemProperties));
        set => Parameters[nameof(QueueItemProperties)] = value;
    }
}
