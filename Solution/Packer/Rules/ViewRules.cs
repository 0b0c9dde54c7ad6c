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
                    QueryColumns.Check(solution, "VIEW-FIELD", $"The view \"{Name(view)}\"", root);
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
