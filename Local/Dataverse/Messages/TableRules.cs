using System.Collections.Generic;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>What the platform does on writes to particular standard tables and to amounts of money, beyond what metadata says.</summary>
internal sealed class TableRules(RowLookup rows, IncidentRules incidents, MoneyRules money, SimulatedClock clock)
{
    public void OnCreate(Operation operation, TableSchema table, Dictionary<string, object?> values)
    {
        money.Convert(table, before: null, values, rows.View(operation));
        switch (table.Name)
        {
            case "incident":
                CaseHierarchy.Check(rows.View(operation), null, values);
                incidents.OnCreate(table, values);
                break;
            case "contact" or "systemuser":
                FullNames.Set(before: null, values);
                break;
            case "queueitem":
                QueueItemRules.OnCreate(table, values, rows.View(operation), clock.UtcNow);
                break;
            case "annotation":
                values["objecttypecode"] = (values.GetValueOrDefault("objectid") as Microsoft.Xrm.Sdk.EntityReference)?.LogicalName;
                break;
        }
    }

    public void OnUpdate(Operation operation, TableSchema table, Row before, Dictionary<string, object?> changes)
    {
        money.Convert(table, before, changes, rows.View(operation));
        switch (table.Name)
        {
            case "incident":
                CaseHierarchy.Check(rows.View(operation), before.Id, changes);
                incidents.OnUpdate(operation, table, before, changes);
                break;
            case "contact" or "systemuser":
                FullNames.Set(before, changes);
                break;
            case "queueitem" when changes.ContainsKey("workerid"):
                changes["workeridmodifiedon"] = changes[SystemColumns.ModifiedOn];
                break;
        }
    }
}
