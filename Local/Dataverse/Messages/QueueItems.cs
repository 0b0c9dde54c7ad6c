using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Changes queue items on behalf of the queue messages.</summary>
internal sealed class QueueItems(RowLookup rows, PlatformCalls platform, SimulatedClock clock)
{
    private const string Table = "queueitem";

    /// <summary>Names and locks the queue item that a request means.</summary>
    public void Name(Operation operation) =>
        rows.Name(operation, new EntityReference(Table, Parameters.Required<Guid>(operation, "QueueItemId")));

    public void Lock(Operation operation) => rows.Lock(operation);

    /// <summary>What working on a queue item asks of the caller, as "PickFromQueue message privileges" and its like document: prvWriteQueue.</summary>
    public IEnumerable<Need> Needs(Operation operation)
    {
        yield return Need.Of(Verb.Read, Table, operation.Before);
        if (operation.Before!.Reference("queueid") is { } queue)
            yield return Need.Of(Verb.Write, "queue", rows.View(operation).Require("queue", queue));
    }

    /// <summary>The record that an item stands for goes to somebody else, which is an assignment.</summary>
    public Need ToAssign(Operation operation)
    {
        var record = (EntityReference)operation.Before!["objectid"]!;
        return Need.Of(Verb.Assign, record.LogicalName, rows.View(operation).Require(record.LogicalName, record.Id));
    }

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
