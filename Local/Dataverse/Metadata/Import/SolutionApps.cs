using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Local.Dataverse.Metadata.Import;

/// <summary>Reads model-driven apps and the navigation of their site maps.</summary>
internal static class SolutionApps
{
    private const string Table = "1";
    private const string SiteMap = "62";
    private const string WebResource = "$webresource:";

    // Tables, views, charts, forms and dashboards, site maps.
    private static readonly FrozenSet<string> Components = FrozenSet.Create(StringComparer.Ordinal, Table, "26", "59", "60", SiteMap);

    public static ImmutableArray<SolutionApp> Read(SolutionPackage package) => [.. package.Section("AppModules").Select(app => App(package, app))];

    private static SolutionApp App(SolutionPackage package, XElement app)
    {
        var name = app.Required("UniqueName", "An app");
        var owner = $"The app '{name}'";
        var components = (app.Element("AppModuleComponents")?.Elements() ?? []).ToList();
        if (components.FirstOrDefault(component => !Components.Contains(component.Attribute("type", owner))) is { } unknown)
            throw new InvalidDataException($"{owner} has a component of type {unknown.Attribute("type")!.Value}, which is not supported by the embedded Dataverse.");
        return new SolutionApp(
            name,
            SolutionScreens.NameOf(app),
            [.. Named(components, Table, owner)],
            [.. (app.Element("AppModuleRoleMaps")?.Elements("Role") ?? []).Select(role => ComponentXml.Id(role.Attribute("id", owner), owner))],
            [.. Named(components, SiteMap, owner).SelectMany(map => Navigation(package, map, owner))]);
    }

    private static IEnumerable<string> Named(IEnumerable<XElement> components, string type, string owner) =>
        components.Where(component => component.Attribute("type")!.Value == type).Select(component => component.Attribute("schemaName", owner));

    private static IEnumerable<NavigationEntry> Navigation(SolutionPackage package, string name, string owner)
    {
        var map = package.Section("AppModuleSiteMaps").FirstOrDefault(map => map.Text("SiteMapUniqueName") == name)
            ?? throw new InvalidDataException($"{owner} needs the site map '{name}', which is not in the solution.");
        return from entry in map.Descendants("SubArea") select Entry(entry, $"The site map '{name}'");
    }

    private static NavigationEntry Entry(XElement entry, string owner)
    {
        var url = entry.Attribute("Url")?.Value ?? "";
        return new NavigationEntry(
            Title(entry.Parent!),
            Title(entry),
            entry.Attribute("Entity")?.Value ?? Argument(url, "etn"),
            Argument(url, "viewid") is { } view ? ComponentXml.Id(view, owner) : null,
            entry.Attribute("DefaultDashboard") is { } dashboard ? ComponentXml.Id(dashboard.Value, owner) : null,
            url.StartsWith(WebResource, StringComparison.Ordinal) ? url[WebResource.Length..] : null);
    }

    private static string Title(XElement entry) => entry.Element("Titles")?.Elements("Title").FirstOrDefault()?.Attribute("Title")?.Value ?? "";

    private static string? Argument(string url, string name) =>
        url[(url.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&').Select(pair => pair.Split('=')).FirstOrDefault(pair => pair.Length == 2 && pair[0] == name) is { } found
            ? Uri.UnescapeDataString(found[1])
            : null;
}
