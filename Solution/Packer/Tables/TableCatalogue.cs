using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Package;

namespace SocialCrm.Solution.Tables;

/// <summary>The tables that exist once the solution is imported: the platform's and the solution's.</summary>
internal sealed class TableCatalogue
{
    // The platform gives these to each table and no export lists them.
    private static readonly string[] Implicit = ["versionnumber"];

    private readonly Dictionary<string, Table> _tables;
    private readonly bool _knowsStandardTables;

    private TableCatalogue(Dictionary<string, Table> tables, bool knowsStandardTables)
    {
        _tables = tables;
        _knowsStandardTables = knowsStandardTables;
    }

    public static TableCatalogue Of(SolutionContent content, StandardTables standard)
    {
        var tables = standard.ColumnsByTable.ToDictionary(
            t => t.Key,
            t => new Table(t.Key, true, false, t.Value.ToHashSet(StringComparer.Ordinal)),
            StringComparer.Ordinal);
        foreach (var entity in content.Entities)
        {
            var table = OfSolution(entity, content, tables);
            tables[table.LogicalName] = table;
        }
        return new TableCatalogue(tables, !standard.IsEmpty);
    }

    /// <summary>Null for a table that is neither the solution's nor a known one of the platform.</summary>
    public Table? Find(string logicalName) => _tables.GetValueOrDefault(logicalName);

    /// <summary>Whether there is certainly no such table.</summary>
    public bool Lacks(string logicalName) => _knowsStandardTables && !_tables.ContainsKey(logicalName);

    /// <summary>Whether the table is known in full and has no such column.</summary>
    public bool Lacks(string logicalName, string column) =>
        Find(logicalName) is { IsComplete: true } table && !table.Columns.Contains(column);

    private static Table OfSolution(XElement entity, SolutionContent content, Dictionary<string, Table> standard)
    {
        var name = EntityXml.LogicalName(entity);
        var isOwn = EntityXml.IsOwn(entity, content);
        var known = standard.GetValueOrDefault(name);
        var columns = EntityXml.Columns(entity).Concat(known?.Columns ?? Enumerable.Empty<string>()).Concat(Implicit);
        return new Table(name, isOwn || known != null, EntityXml.IsOrganizationOwned(entity), columns.ToHashSet(StringComparer.Ordinal));
    }
}
