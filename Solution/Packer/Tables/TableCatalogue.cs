using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Package;

namespace SocialCrm.Solution.Tables;

/// <summary>The tables that exist once the solution is imported: the platform's known ones and the solution's.</summary>
internal sealed class TableCatalogue
{
    // The platform gives this to each table and no export lists it.
    private const string Implicit = "versionnumber";

    private readonly Dictionary<string, Table> _tables;

    private TableCatalogue(Dictionary<string, Table> tables) => _tables = tables;

    public static TableCatalogue Of(SolutionContent content)
    {
        var tables = StandardTables.ByName.ToDictionary(StringComparer.Ordinal);
        foreach (var entity in content.Entities)
        {
            var table = OfSolution(entity, content, tables);
            tables[table.LogicalName] = table;
        }
        return new TableCatalogue(tables);
    }

    /// <summary>Whether the table is neither one of the solution nor a known one of the platform.</summary>
    public bool Lacks(string logicalName) => !_tables.ContainsKey(logicalName);

    /// <summary>Whether the table is known in full and has no such column.</summary>
    public bool Lacks(string logicalName, string column) =>
        _tables.GetValueOrDefault(logicalName) is { IsComplete: true } table && !table.Columns.ContainsKey(column);

    /// <summary>The type of a column as customizations.xml writes it, such as nvarchar; null when it is not known.</summary>
    public string? TypeOf(string logicalName, string column) =>
        _tables.GetValueOrDefault(logicalName)?.Columns.GetValueOrDefault(column) is { Length: > 0 } type ? type : null;

    /// <summary>The table of that logical name; null when it is not known.</summary>
    public Table? Find(string logicalName) => _tables.GetValueOrDefault(logicalName);

    /// <summary>The table whose rows the Web API and flows call so; null when none is known.</summary>
    public Table? FindSet(string setName) => _tables.Values.FirstOrDefault(table => table.SetName == setName);

    private static Table OfSolution(XElement entity, SolutionContent content, Dictionary<string, Table> standard)
    {
        var name = EntityXml.LogicalName(entity);
        var known = standard.GetValueOrDefault(name);
        var columns = new Dictionary<string, string>(known?.Columns ?? new Dictionary<string, string>(), StringComparer.Ordinal) { [Implicit] = "bigint" };
        foreach (var attribute in EntityXml.Attributes(entity))
            columns[EntityXml.ColumnName(attribute)] = attribute.Element("Type")?.Value ?? "";
        return new Table(
            name,
            EntityXml.IsOwn(entity, content) || known != null,
            columns,
            known?.SetName ?? EntityXml.Info(entity)?.Element("EntitySetName")?.Value ?? "",
            known?.PrimaryId ?? name + "id");
    }
}
