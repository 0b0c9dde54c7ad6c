using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Solution.Rules;

/// <summary>An app names components, roles and an icon that come with it, and contains the tables that its site map leads to.</summary>
internal static class AppRules
{
    // The icon that the platform gives to an app without one of its own.
    private static readonly Guid PlatformIcon = new("953b9fac-1e5e-e611-80d6-00155ded156f");

    public static void Check(RuleContext solution)
    {
        foreach (var app in solution.Content.Section("AppModules", "AppModule"))
        {
            foreach (var component in app.Elements("AppModuleComponents").Elements("AppModuleComponent"))
                CheckComponent(solution, app, component);
            foreach (var role in app.Elements("AppModuleRoleMaps").Elements("Role"))
                if (!solution.Ui.HasRole(role.Attribute("id")?.Value))
                    solution.Log.Error("APP-ROLE", role, $"The app {Name(app)} is for the role {role.Attribute("id")?.Value}, which is not in the package.");
            CheckIcon(solution, app);
            CheckTables(solution, app);
        }
    }

    private static string Name(XElement app) => app.Element("UniqueName")?.Value ?? "?";

    private static void CheckComponent(RuleContext solution, XElement app, XElement component)
    {
        var type = component.Attribute("type")?.Value;
        if (component.Attribute("id")?.Value is { } id)
        {
            if (type is "26" or "59" or "60" && !IsKnown(solution.Ui, type, id))
                solution.Log.Error("APP-COMP", component, $"The app {Name(app)} needs the {Noun(type)} {id}, which is not in the package.");
            return;
        }
        var kind = ComponentKind.All.FirstOrDefault(k => k.Type == type);
        var name = component.Attribute("schemaName")?.Value;
        if (kind == null || name == null || !name.StartsWith(solution.Content.Prefix + "_", StringComparison.Ordinal))
            return;
        if (kind.Find(solution.Content).All(c => c.Key != name))
            solution.Log.Error("APP-COMP", component, $"The app {Name(app)} needs the {kind.Noun} {name}, which is not in the package.");
    }

    private static bool IsKnown(UiCatalogue ui, string type, string id) => type switch
    {
        "26" => ui.TableOfView(id) != null,
        "59" => ui.TableOfChart(id) != null,
        _ => ui.HasForm(id) || ui.HasDashboard(id),
    };

    private static string Noun(string type) => type switch { "26" => "view", "59" => "chart", _ => "form or dashboard" };

    private static void CheckIcon(RuleContext solution, XElement app)
    {
        if (app.Element("WebResourceId") is { } icon && (!Guid.TryParse(icon.Value, out var id) || (id != PlatformIcon && !solution.Ui.HasWebResource(id))))
            solution.Log.Error("APP-ICON", icon, $"The icon {icon.Value} of the app {Name(app)} is no web resource of the package.");
    }

    private static void CheckTables(RuleContext solution, XElement app)
    {
        var components = app.Elements("AppModuleComponents").Elements("AppModuleComponent").ToList();
        var tables = Named(components, "1");
        var maps = Named(components, "62");
        foreach (var map in solution.Content.Section("AppModuleSiteMaps", "AppModuleSiteMap").Where(m => maps.Contains(m.Element("SiteMapUniqueName")?.Value ?? "")))
            foreach (var area in map.Descendants("SubArea"))
                if (SiteMapRules.TableOf(area) is { } table && !tables.Contains(table))
                    solution.Log.Error("APP-TABLE", area, $"The site map leads to the table {table}, which is not among the components of the app {Name(app)}.");
    }

    private static HashSet<string> Named(IEnumerable<XElement> components, string type) =>
        components.Where(c => c.Attribute("type")?.Value == type).Select(c => c.Attribute("schemaName")?.Value ?? "").ToHashSet(StringComparer.Ordinal);
}
