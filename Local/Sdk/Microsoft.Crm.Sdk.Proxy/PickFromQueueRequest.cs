using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Gives a queue item to a worker.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class PickFromQueueRequest : OrganizationRequest
{
    public PickFromQueueRequest()
    {
        RequestName = "PickFromQueue";
        QueueItemId = default;
        WorkerId = default;
        RemoveQueueItem = default;
    }

    public Guid QueueItemId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(QueueItemId));
        set => Parameters[nameof(QueueItemId)] = value;
    }

    public Guid WorkerId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(WorkerId));
        set => Parameters[nameof(WorkerId)] = value;
    }

    public bool RemoveQueueItem
    {
        get => Parameters.ValueOrDefault<bool>(nameof(RemoveQueueItem));
        set => Parameters[nameof(RemoveQueueItem)] = value;
    }
}
