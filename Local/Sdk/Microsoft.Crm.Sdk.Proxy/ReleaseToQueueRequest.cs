using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Takes a queue item back from its worker.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class ReleaseToQueueRequest : OrganizationRequest
{
    public ReleaseToQueueRequest()
    {
        RequestName = "ReleaseToQueue";
        QueueItemId = default;
    }

    public Guid QueueItemId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(QueueItemId));
        set => Parameters[nameof(QueueItemId)] = value;
    }
}
