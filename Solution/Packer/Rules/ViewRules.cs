using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Tables;

namespace SocialCrm.Solution.Rules;

/// <summary>Whether a view opens: its query, its columns and that both agree.</summary>
internal static class ViewRules
{
    public static void Check(RuleContext solution)
    {
        foreach (var entity in solution.Content.Entities)
            foreach (var view in entity.Elements("SavedQueries").Elements("savedqueries").Elements("savedquery"))
            {
                var table = EntityXml.LogicalName(entity);
                var root = view.Elements("fetchxml").Elements("fetch").Elements("entity").FirstOrDefault();
                CheckShape(solution.Log, table, view, root);
                if (root != null)
                    CheckQuery(solution, view, root);
                CheckLayout(solution, table, view, root);
            }
    }

    private static void CheckShape(FindingLog log, string table, XElement view, XElement? root)
    {
        if (root == null)
            log.Error("VIEW-SHAPE", view, $"The view \"{Name(view)}\" has no query (fetchxml/fetch/entity).");
        else if (root.Attribute("name")?.Value != table)
            log.Error("VIEW-SHAPE", root, $"The view \"{Name(view)}\" is one of {table}, but asks for {root.Attribute("name")?.Value}.");
        var row = view.Elements("layoutxml").Elements("grid").Elements("row").FirstOrDefault();
        if (row == null)
            log.Error("VIEW-SHAPE", view, $"The view \"{Name(view)}\" has no columns (layoutxml/grid/row).");
    }

    private static void CheckQuery(RuleContext solution, XElement view, XElement level)
    {
        var table = level.Attribute("name")?.Value ?? "";
        if (solution.Tables.Lacks(table))
            solution.Log.Error("VIEW-FIELD", level, $"The view \"{Name(view)}\" asks for the table {table}, which neither the platform nor the solution has.");
        foreach (var column in ColumnsOf(level))
            ColumnLists.Check(solution, "VIEW-FIELD", column, table, [column.Value], $"The view \"{Name(view)}\" asks for");
        foreach (var link in level.Elements("link-entity"))
        {
            if (link.Attribute("from") is { } from)
                ColumnLists.Check(solution, "VIEW-FIELD", from, link.Attribute("name")?.Value ?? "", [from.Value], $"The view \"{Name(view)}\" joins on");
            if (link.Attribute("to") is { } to)
                ColumnLists.Check(solution, "VIEW-FIELD", to, table, [to.Value], $"The view \"{Name(view)}\" joins on");
            CheckQuery(solution, view, link);
        }
    }

    // A condition may name a joined table by its alias; then the column is that table's.
    private static IEnumerable<XAttribute> ColumnsOf(XElement level)
    {
        var conditions = level.Elements("filter").DescendantsAndSelf("filter").Elements("condition")
            .Where(c => c.Attribute("entityname") == null).Attributes("attribute");
        return level.Elements("attribute").Attributes("name")
            .Concat(level.Elements("order").Where(o => o.Attribute("entityname") == null).Attributes("attribute"))
            .Concat(conditions);
    }

    private static void CheckLayout(RuleContext solution, string table, XElement view, XElement? root)
    {
        var asked = Asked(root);
        foreach (var cell in view.Elements("layoutxml").Elements("grid").Elements("row").Elements("cell"))
        {
            var column = cell.Attribute("name")?.Value ?? "";
            if (!column.Contains('.', StringComparison.Ordinal))
                ColumnLists.Check(solution, "VIEW-FIELD", cell, table, [column], $"The view \"{Name(view)}\" shows");
            if (!asked.Contains(column))
                solution.Log.Error("VIEW-FIELD", cell, $"The view \"{Name(view)}\" shows {column}, but its query does not ask for it.");
        }
        foreach (var row in view.Elements("layoutxml").Elements("grid").Elements("row"))
            if (row.Attribute("id") is { } id)
                ColumnLists.Check(solution, "VIEW-FIELD", id, table, [id.Value], $"The view \"{Name(view)}\" finds its rows by");
    }

    private static HashSet<string> Asked(XElement? root)
    {
        var own = root?.Elements("attribute").Attributes("name").Select(a => a.Value) ?? [];
        var joined = (root?.Descendants("link-entity") ?? [])
            .SelectMany(link => link.Elements("attribute").Attributes("name").Select(a => link.Attribute("alias")?.Value + "." + a.Value));
        return own.Concat(joined).ToHashSet(StringComparer.Ordinal);
    }

    private static string Name(XElement view) =>
        view.Elements("LocalizedNames").Elements("LocalizedName").FirstOrDefault()?.Attribute("description")?.Value
        ?? view.Element("savedqueryid")?.Value ?? "?";
}
