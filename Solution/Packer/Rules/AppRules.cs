using System;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Solution.Rules;

/// <summary>An app and its site map name components that come with them.</summary>
internal static class AppRules
{
    public static void Check(RuleContext solution)
    {
        foreach (var app in solution.Content.Section("AppModules", "AppModule"))
            foreach (var component in app.Elements("AppModuleComponents").Elements("AppModuleComponent"))
                CheckComponent(solution, app, component);
        foreach (var area in solution.Content.Section("AppModuleSiteMaps", "AppModuleSiteMap").Descendants("SubArea"))
            if (area.Attribute("Entity") is { } table && solution.Tables.Lacks(table.Value))
                solution.Log.Error("SM-ENT", area, $"The site map leads to the table {table.Value}, which neither the platform nor the solution has.");
    }

    private static void CheckComponent(RuleContext solution, XElement app, XElement component)
    {
        var kind = ComponentKind.All.FirstOrDefault(k => k.Type == component.Attribute("type")?.Value);
        var name = component.Attribute("schemaName")?.Value;
        if (kind == null || name == null || !name.StartsWith(solution.Content.Prefix + "_", StringComparison.Ordinal))
            return;
        if (kind.Find(solution.Content).All(c => c.Key != name))
            solution.Log.Error("APP-COMP", component, $"The app {app.Element("UniqueName")?.Value} needs the {kind.Noun} {name}, which is not in the package.");
    }
}
