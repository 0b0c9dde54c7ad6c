using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The queue item that stands for the row.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class AddToQueueResponse : OrganizationResponse
{
    public Guid QueueItemId => Results.ValueOrDefault<Guid>(nameof(QueueItemId));
}
