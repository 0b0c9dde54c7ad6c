using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>What a queue item takes over from its record and its queue; a record has one queue item at most.</summary>
internal static class QueueItemRules
{
    public static void OnCreate(TableSchema table, Dictionary<string, object?> values, Snapshot view, DateTime utcNow)
    {
        if (values.GetValueOrDefault("objectid") is not EntityReference reference)
            throw Fault.Of(ErrorCodes.InvalidArgument, "A queue item needs the record it stands for: set objectid.");
        if (ItemOf(view, reference) is not null)
            throw Fault.Of(ErrorCodes.InvalidArgument, $"The {reference.LogicalName} {reference.Id:D} is already in a queue; move it with AddToQueue.");
        var record = view.Require(reference.LogicalName, reference.Id);
        values["title"] = view.Catalogue.Table(record.Table).PrimaryName is { } name ? record[name] : null;
        values["enteredon"] = ValueRules.ToStored(table, table.Column("enteredon"), utcNow);
        if (values.GetValueOrDefault("queueid") is EntityReference queue)
            values[SystemColumns.OwnerId] = view.Require(queue.LogicalName, queue.Id)[SystemColumns.OwnerId];
    }

    public static Row? ItemOf(Snapshot view, EntityReference record)
    {
        foreach (var item in ReferencingRows.Of(view, "queueitem", "objectid", record.Id))
            return item;
        return null;
    }
}
