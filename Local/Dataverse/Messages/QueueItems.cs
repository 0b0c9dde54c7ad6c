using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Changes queue items on behalf of the queue messages.</summary>
internal sealed class QueueItems(RowLookup rows, PlatformCalls platform, SimulatedClock clock)
{
    private const string Table = "queueitem";

    /// <summary>Names and locks the queue item that a request means.</summary>
    public void Name(Operation operation) =>
        rows.Name(operation, new EntityReference(Table, Parameters.Required<Guid>(operation, "QueueItemId")));

    public void Lock(Operation operation) => rows.Lock(operation);

    /// <summary>Moves an item; in the new queue nobody works on it yet.</summary>
    /// <remarks>Requests cannot change queueid, so the platform writes it beside the update that steps see.</remarks>
    public Guid Move(Operation operation, Row item, Guid queue, Entity properties)
    {
        var change = Copies.Of(properties);
        change.LogicalName = Table;
        change.Id = item.Id;
        if (!change.Contains("workerid"))
            change["workerid"] = null!;
        platform.Update(operation, change);
        var view = rows.View(operation);
        var table = view.Catalogue.Table(Table);
        operation.Transaction!.Update(table, item.Id, new Dictionary<string, object?>
        {
            ["queueid"] = new EntityReference("queue", queue),
            ["enteredon"] = ValueRules.ToStored(table, table.Column("enteredon"), clock.UtcNow),
            [SystemColumns.OwnerId] = view.Require("queue", queue)[SystemColumns.OwnerId],
        });
        return item.Id;
    }

    public void SetWorker(Operation operation, EntityReference? worker) =>
        platform.Update(operation, new Entity(Table, operation.RowId) { ["workerid"] = worker! });

    public void Remove(Operation operation) => platform.Delete(operation, new EntityReference(Table, operation.RowId));

    /// <summary>The record that the item stands for gets another owner.</summary>
    public void AssignRecord(Operation operation, EntityReference owner)
    {
        var record = (EntityReference)operation.Before!["objectid"]!;
        platform.Update(operation, new Entity(record.LogicalName, record.Id) { [SystemColumns.OwnerId] = owner });
    }
}
