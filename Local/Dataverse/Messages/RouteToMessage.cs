using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Sends a queue item to another queue, or to a user or team, who then work on it and own the record.</summary>
internal sealed class RouteToMessage(RowLookup rows, QueueItems items) : PipelineMessage
{
    public override string Name => "RouteTo";

    public override IReadOnlyCollection<string> ParameterNames => ["Target", "QueueItemId"];

    public override void Validate(Operation operation)
    {
        var target = Parameters.Required<EntityReference>(operation, "Target");
        if (target.LogicalName is not ("queue" or "systemuser" or "team"))
            throw Fault.Of(ErrorCodes.InvalidArgument, $"RouteTo takes a queue, a user or a team, not a {target.LogicalName}.");
        rows.View(operation).Require(target.LogicalName, target.Id);
        items.Name(operation);
    }

    public override void Prepare(Operation operation) => items.Lock(operation);

    public override IEnumerable<Need> Needs(Operation operation)
    {
        var target = Parameters.Required<EntityReference>(operation, "Target");
        return target.LogicalName == "queue"
            ? [Need.Of(Verb.AppendTo, "queue", rows.View(operation).Require("queue", target.Id))]
            : [.. items.Needs(operation), items.ToAssign(operation)];
    }

    public override void Execute(Operation operation)
    {
        var target = Parameters.Required<EntityReference>(operation, "Target");
        if (target.LogicalName == "queue")
        {
            items.Move(operation, operation.Before!, target.Id, new Entity("queueitem"));
            return;
        }

        items.SetWorker(operation, target);
        items.AssignRecord(operation, target);
    }

    public override OrganizationResponse Respond(Operation operation) => Response<RouteToResponse>(operation);
}
