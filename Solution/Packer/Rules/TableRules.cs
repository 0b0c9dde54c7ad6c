using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Tables;

namespace SocialCrm.Solution.Rules;

/// <summary>Columns and alternate keys of the tables that the solution brings or extends.</summary>
internal static class TableRules
{
    // Dataverse takes at most ten alternate keys a table and 16 columns a key.
    private const int MostColumns = 16;

    public static void Check(RuleContext solution)
    {
        foreach (var entity in solution.Content.Entities)
        {
            CheckColumns(solution, entity);
            foreach (var key in EntityXml.Info(entity)?.Elements("EntityKeys").Elements("EntityKey") ?? [])
                CheckKey(solution, entity, key);
        }
    }

    private static void CheckColumns(RuleContext solution, XElement entity)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in EntityXml.Attributes(entity))
        {
            var column = EntityXml.ColumnName(attribute);
            if (!seen.Add(column))
                solution.Log.Error("COL-DUP", attribute, $"The column {EntityXml.LogicalName(entity)}.{column} is there twice.");
            if (EntityXml.IsCustom(attribute) && !column.StartsWith(solution.Content.Prefix + "_", StringComparison.Ordinal))
                solution.Log.Error("COL-PREFIX", attribute, $"The column {EntityXml.LogicalName(entity)}.{column} must start with the publisher's prefix, {solution.Content.Prefix}_.");
        }
    }

    private static void CheckKey(RuleContext solution, XElement entity, XElement key)
    {
        var table = EntityXml.LogicalName(entity);
        var columns = key.Elements("EntityKeyAttributes").Elements("AttributeName").Select(c => c.Value).ToList();
        var name = key.Element("LogicalName")?.Value ?? key.Element("Name")?.Value;
        if (columns.Count is 0 or > MostColumns)
            solution.Log.Error("KEY-ATTR", key, $"The key {name} of {table} has {columns.Count} columns; a key has 1 to {MostColumns}.");
        ColumnLists.Check(solution, "KEY-ATTR", key, table, columns, $"The key {name} of {table} contains");
    }
}
