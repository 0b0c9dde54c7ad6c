using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Tables;

namespace SocialCrm.Solution.Rules;

/// <summary>A list or chart on a form or dashboard shows a view, and a chart, of the table that it is about.</summary>
internal static class GridRules
{
    public static void Check(RuleContext solution)
    {
        foreach (var entity in solution.Content.Entities)
            foreach (var form in FormXml.Forms(entity))
                foreach (var control in FormXml.Controls(form))
                    CheckGrid(solution, control, $"The form \"{FormXml.Name(form)}\"", EntityXml.LogicalName(entity));
        foreach (var dashboard in solution.Content.Section("Dashboards", "Dashboard"))
            foreach (var control in FormXml.Controls(dashboard))
                CheckGrid(solution, control, $"The dashboard \"{FormXml.Name(dashboard)}\"", null);
    }

    private static void CheckGrid(RuleContext solution, XElement control, string owner, string? onFormOf)
    {
        if (control.Element("parameters") is not { } grid || grid.Element("TargetEntityType")?.Value is not { } table)
            return;
        if (solution.Tables.Lacks(table))
            solution.Log.Error("GRID-TABLE", control, $"{owner} lists the table {table}, which neither the platform nor the solution has.");
        if (grid.Element("ViewId") is { } view && solution.Ui.TableOfView(view.Value) != table)
            solution.Log.Error("GRID-VIEW", view, $"{owner} lists {table} by the view {view.Value}, which is no view of that table in the package.");
        if (grid.Element("VisualizationId") is { } chart && solution.Ui.TableOfChart(chart.Value) != table)
            solution.Log.Error("GRID-CHART", chart, $"{owner} shows {table} by the chart {chart.Value}, which is no chart of that table in the package.");
        if (onFormOf != null)
            CheckRelationship(solution, grid, owner, table, onFormOf);
    }

    // The platform's own relationships are not known here; those with our prefix are all in the package.
    private static void CheckRelationship(RuleContext solution, XElement grid, string owner, string table, string onFormOf)
    {
        if (grid.Element("RelationshipName") is not { Value: { Length: > 0 } name } at || !name.StartsWith(solution.Content.Prefix + "_", System.StringComparison.Ordinal))
            return;
        var relationship = solution.Content.Relationships.FirstOrDefault(r => r.Attribute("Name")?.Value == name);
        if (relationship == null || End(relationship, "ReferencingEntityName") != table || End(relationship, "ReferencedEntityName") != onFormOf)
            solution.Log.Error("GRID-REL", at, $"{owner} lists {table} along {name}, which does not lead from {onFormOf} to it.");
    }

    private static string? End(XElement relationship, string name) => relationship.Element(name)?.Value.ToLowerInvariant();
}
