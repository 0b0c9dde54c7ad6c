using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Whoever works on a queue item gives it back; the record goes to the owner of the queue.</summary>
internal sealed class ReleaseToQueueMessage(QueueItems items) : PipelineMessage
{
    public override string Name => "ReleaseToQueue";

    public override IReadOnlyCollection<string> ParameterNames => ["QueueItemId"];

    public override void Validate(Operation operation) => items.Name(operation);

    public override void Prepare(Operation operation) => items.Lock(operation);

    public override IEnumerable<Need> Needs(Operation operation) => [.. items.Needs(operation), items.ToAssign(operation)];

    public override void Execute(Operation operation)
    {
        items.SetWorker(operation, worker: null);
        if (operation.Before![SystemColumns.OwnerId] is EntityReference queueOwner)
            items.AssignRecord(operation, queueOwner);
    }

    public override OrganizationResponse Respond(Operation operation) => Response<ReleaseToQueueResponse>(operation);
}
