using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Solution.Rules;

/// <summary>Every entry of a site map has a title and leads to a table, view, dashboard or page that exists.</summary>
internal static class SiteMapRules
{
    private const string WebResourcePrefix = "$webresource:";

    public static void Check(RuleContext solution)
    {
        foreach (var map in solution.Content.Section("AppModuleSiteMaps", "AppModuleSiteMap"))
        {
            CheckIds(solution.Log, map);
            foreach (var area in map.Descendants("SubArea"))
            {
                CheckTarget(solution, area);
                if (area.Element("Titles") == null && area.Attribute("Entity") == null)
                    solution.Log.Error("SM-TITLE", area, $"The site map's entry {Id(area)} has no title.");
            }
            foreach (var attribute in map.Descendants().Attributes().Where(a => a.Value.StartsWith(WebResourcePrefix, StringComparison.Ordinal)))
                CheckWebResource(solution, attribute, attribute.Value[WebResourcePrefix.Length..]);
        }
    }

    /// <summary>The table whose rows an entry lists; null for a dashboard or page.</summary>
    public static string? TableOf(XElement subArea) =>
        subArea.Attribute("Entity")?.Value ?? Argument(subArea, "etn");

    private static string Id(XElement area) => area.Attribute("Id")?.Value ?? "?";

    private static void CheckIds(FindingLog log, XElement map)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in map.Descendants().Where(e => e.Name.LocalName is "Area" or "Group" or "SubArea"))
            if (Id(entry) == "?" || !seen.Add(Id(entry)))
                log.Error("SM-ID", entry, $"The site map needs an id that no other entry has; {Id(entry)} is not.");
    }

    private static void CheckTarget(RuleContext solution, XElement area)
    {
        if (TableOf(area) is { } table && solution.Tables.Lacks(table))
            solution.Log.Error("SM-ENT", area, $"The site map leads to the table {table}, which neither the platform nor the solution has.");
        if (Argument(area, "viewid") is { } view && solution.Ui.TableOfView(view) != TableOf(area))
            solution.Log.Error("SM-VIEW", area, $"The site map's entry {Id(area)} opens the view {view}, which is no view of {TableOf(area)} in the package.");
        if (area.Attribute("DefaultDashboard") is { } dashboard && !solution.Ui.HasDashboard(dashboard.Value))
            solution.Log.Error("SM-DASH", area, $"The site map's entry {Id(area)} opens the dashboard {dashboard.Value}, which is not in the package.");
    }

    private static void CheckWebResource(RuleContext solution, XAttribute at, string name)
    {
        if (name.StartsWith(solution.Content.Prefix + "_", StringComparison.Ordinal) && solution.Ui.WebResource(name) == null)
            solution.Log.Error("SM-WR", at, $"The site map uses the web resource {name}, which is not in the package.");
    }

    // /main.aspx?pagetype=entitylist&etn=incident&viewid=%7b...%7d
    private static string? Argument(XElement area, string name)
    {
        var url = area.Attribute("Url")?.Value ?? "";
        var found = url[(url.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&').Select(pair => pair.Split('=')).FirstOrDefault(pair => pair.Length == 2 && pair[0] == name);
        return found == null ? null : Uri.UnescapeDataString(found[1]);
    }
}
