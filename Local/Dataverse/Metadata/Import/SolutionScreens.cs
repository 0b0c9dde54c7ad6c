using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Local.Dataverse.Metadata.Import;

/// <summary>Reads forms, views, charts and dashboards: what clients show. Nothing here changes how the organization behaves.</summary>
internal static class SolutionScreens
{
    public static ImmutableArray<SolutionForm> Forms(SolutionPackage package) =>
        [.. from entity in package.Section("Entities")
            from forms in entity.Elements("FormXml").Elements("forms")
            from form in forms.Elements("systemform")
            select Form(entity, forms, form)];

    public static ImmutableArray<SolutionView> Views(SolutionPackage package) =>
        [.. from entity in package.Section("Entities")
            from view in entity.Elements("SavedQueries").Elements("savedqueries").Elements("savedquery")
            select View(entity, view)];

    public static ImmutableArray<SolutionChart> Charts(SolutionPackage package) =>
        [.. from entity in package.Section("Entities")
            from chart in entity.Elements("Visualizations").Elements("visualization")
            select Chart(entity, chart)];

    public static ImmutableArray<SolutionDashboard> Dashboards(SolutionPackage package) =>
        [.. package.Section("Dashboards").Select(Dashboard)];

    /// <summary>The English name of a component.</summary>
    public static string NameOf(XElement component) =>
        component.Element("LocalizedNames")?.Elements("LocalizedName").FirstOrDefault()?.Attribute("description")?.Value ?? "";

    private static string TableOf(XElement entity) => entity.Required("Name", "A table").ToLowerInvariant();

    private static SolutionForm Form(XElement entity, XElement forms, XElement form)
    {
        var owner = $"The form '{NameOf(form)}' of {TableOf(entity)}";
        return new SolutionForm(
            ComponentXml.Id(form.Required("formid", owner), owner),
            TableOf(entity),
            forms.Attribute("type", owner),
            NameOf(form),
            [.. form.Descendants("control").Attributes("datafieldname").Select(column => column.Value)]);
    }

    private static SolutionView View(XElement entity, XElement view)
    {
        var owner = $"The view '{NameOf(view)}' of {TableOf(entity)}";
        return new SolutionView(
            ComponentXml.Id(view.Required("savedqueryid", owner), owner),
            TableOf(entity),
            NameOf(view),
            view.Number("querytype", owner) ?? 0,
            [.. view.Descendants("cell").Attributes("name").Select(column => column.Value)],
            Query(view.Elements("fetchxml"), owner));
    }

    private static SolutionChart Chart(XElement entity, XElement chart)
    {
        var owner = $"The chart '{NameOf(chart)}' of {TableOf(entity)}";
        return new SolutionChart(
            ComponentXml.Id(chart.Required("savedqueryvisualizationid", owner), owner),
            TableOf(entity),
            NameOf(chart),
            Query(chart.Elements("datadescription").Elements("datadefinition").Elements("fetchcollection"), owner));
    }

    private static string Query(IEnumerable<XElement> parents, string owner) =>
        parents.Elements("fetch").FirstOrDefault()?.ToString(SaveOptions.DisableFormatting) ?? throw new InvalidDataException($"{owner} has no query.");

    private static SolutionDashboard Dashboard(XElement dashboard)
    {
        var owner = $"The dashboard '{NameOf(dashboard)}'";
        return new SolutionDashboard(
            ComponentXml.Id(dashboard.Required("FormId", owner), owner),
            NameOf(dashboard),
            [.. dashboard.Descendants("control").Select(control => Part(control, owner))]);
    }

    private static DashboardPart Part(XElement control, string owner) =>
        control.Element("parameters") is { } part && part.Element("TargetEntityType") is { } table
            ? new DashboardPart(table.Value, ComponentXml.Id(part.Required("ViewId", owner), owner), part.Text("VisualizationId") is { } chart ? ComponentXml.Id(chart, owner) : null)
            : throw new InvalidDataException($"{owner}: its control {control.Attribute("id")?.Value} is no list or chart, which is not supported by the embedded Dataverse.");
}
