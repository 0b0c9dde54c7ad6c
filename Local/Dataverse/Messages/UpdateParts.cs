using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Divides an update as the platform does: ordinary columns first, then owner columns of business-owned tables, then state columns.</summary>
internal static class UpdateParts
{
    public static IEnumerable<Operation> Of(Operation operation, TableSchema table)
    {
        var target = operation.Target;
        var groups = target.Attributes.Keys
            .Where(column => column != table.PrimaryId)
            .GroupBy(column => GroupOf(column, table))
            .OrderBy(group => group.Key)
            .ToList();
        return groups.Count < 2 ? [operation] : groups.Select((columns, index) => Part(operation, columns, isFirst: index == 0));
    }

    private static int GroupOf(string column, TableSchema table) => column switch
    {
        StateRules.State or StateRules.Status => 2,
        "businessunitid" or SystemColumns.OwnerId when table.Ownership == Ownership.Business => 1,
        _ => 0,
    };

    /// <summary>The row version is held against the first part only; that part already changes it.</summary>
    private static Operation Part(Operation whole, IEnumerable<string> columns, bool isFirst)
    {
        var target = new Entity(whole.Table, whole.RowId) { RowVersion = whole.Target.RowVersion };
        foreach (var column in columns)
            target[column] = whole.Target[column];
        var input = new ParameterCollection { ["Target"] = target };
        if (isFirst && whole.Input.TryGetValue("ConcurrencyBehavior", out var behavior))
            input["ConcurrencyBehavior"] = behavior;
        return whole.Part(input);
    }
}
