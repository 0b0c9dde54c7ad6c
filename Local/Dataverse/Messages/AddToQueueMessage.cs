using System;
using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Puts a record into a queue. A record is in one queue at most, so it leaves the one it was in.</summary>
internal sealed class AddToQueueMessage(RowLookup rows, PlatformCalls platform, QueueItems items) : PipelineMessage
{
    public override string Name => "AddToQueue";

    public override IReadOnlyCollection<string> ParameterNames => ["Target", "DestinationQueueId", "SourceQueueId", "QueueItemProperties"];

    public override void Validate(Operation operation)
    {
        Parameters.Required<Guid>(operation, "DestinationQueueId");
        rows.Name(operation, Parameters.Required<EntityReference>(operation, "Target"));
    }

    public override void Prepare(Operation operation)
    {
        rows.Lock(operation);
        var view = rows.View(operation);
        view.Require("queue", Parameters.Required<Guid>(operation, "DestinationQueueId"));
        var source = Parameters.Optional<Guid>(operation, "SourceQueueId");
        if (source != Guid.Empty && Item(operation, view)?.Reference("queueid") != source)
            throw Fault.Of(ErrorCodes.InvalidArgument, $"The {operation.Table} {operation.RowId:D} is not in the source queue {source:D}.");
    }

    /// <remarks>"AddToQueue message privileges" names prvAppendToQueue.</remarks>
    public override IEnumerable<Need> Needs(Operation operation) =>
    [
        Need.Of(Verb.Read, operation.Table, operation.Before),
        Need.Of(Verb.AppendTo, "queue", rows.View(operation).Require("queue", Parameters.Required<Guid>(operation, "DestinationQueueId"))),
    ];

    public override void Execute(Operation operation)
    {
        var properties = Parameters.Optional<Entity>(operation, "QueueItemProperties") ?? new Entity("queueitem");
        var queue = Parameters.Required<Guid>(operation, "DestinationQueueId");
        operation.Output["QueueItemId"] = Item(operation, rows.View(operation)) is { } item
            ? items.Move(operation, item, queue, properties)
            : platform.Create(operation, NewItem(operation, queue, properties));
    }

    public override OrganizationResponse Respond(Operation operation) => Response<AddToQueueResponse>(operation);

    private static Row? Item(Operation operation, Snapshot view) =>
        QueueItemRules.ItemOf(view, new EntityReference(operation.Table, operation.RowId));

    private static Entity NewItem(Operation operation, Guid queue, Entity properties)
    {
        var item = Copies.Of(properties);
        item.LogicalName = "queueitem";
        item["queueid"] = new EntityReference("queue", queue);
        item["objectid"] = new EntityReference(operation.Table, operation.RowId);
        return item;
    }
}
