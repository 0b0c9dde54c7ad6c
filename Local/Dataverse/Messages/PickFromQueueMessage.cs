using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Somebody takes a queue item to work on; on request it leaves the queue and the record is theirs.</summary>
internal sealed class PickFromQueueMessage(RowLookup rows, QueueItems items) : PipelineMessage
{
    public override string Name => "PickFromQueue";

    public override IReadOnlyCollection<string> ParameterNames => ["QueueItemId", "WorkerId", "RemoveQueueItem"];

    public override void Validate(Operation operation)
    {
        Parameters.Required<Guid>(operation, "WorkerId");
        items.Name(operation);
    }

    public override void Prepare(Operation operation) => items.Lock(operation);

    public override IEnumerable<Need> Needs(Operation operation) => [.. items.Needs(operation), items.ToAssign(operation)];

    public override void Execute(Operation operation)
    {
        var worker = Worker(operation);
        items.AssignRecord(operation, worker);
        if (Parameters.Optional<bool>(operation, "RemoveQueueItem"))
            items.Remove(operation);
        else
            items.SetWorker(operation, worker);
    }

    public override OrganizationResponse Respond(Operation operation) => Response<PickFromQueueResponse>(operation);

    private EntityReference Worker(Operation operation)
    {
        var id = Parameters.Required<Guid>(operation, "WorkerId");
        var view = rows.View(operation);
        return view.Find("team", id) is null
            ? new EntityReference("systemuser", view.Require("systemuser", id).Id)
            : new EntityReference("team", id);
    }
}
