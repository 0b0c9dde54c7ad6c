using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Takes an item out of its queue.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RemoveFromQueueRequest : OrganizationRequest
{
    public RemoveFromQueueRequest()
    {
        RequestName = "RemoveFromQueue";
        QueueItemId = default;
    }

    public Guid QueueItemId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(QueueItemId));
        set => Parameters[nameof(QueueItemId)] = value;
    }
}
