using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Takes a record out of its queue; the record stays.</summary>
internal sealed class RemoveFromQueueMessage(QueueItems items) : PipelineMessage
{
    public override string Name => "RemoveFromQueue";

    public override IReadOnlyCollection<string> ParameterNames => ["QueueItemId"];

    public override void Validate(Operation operation) => items.Name(operation);

    public override void Prepare(Operation operation) => items.Lock(operation);

    public override IEnumerable<Need> Needs(Operation operation) => items.Needs(operation);

    public override void Execute(Operation operation) => items.Remove(operation);

    public override OrganizationResponse Respond(Operation operation) => Response<RemoveFromQueueResponse>(operation);
}
