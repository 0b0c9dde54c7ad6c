using System;
using System.Collections.Frozen;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Local.Dataverse.Metadata.Import;

/// <summary>Refuses what would change how the organization behaves and is not understood here; what only users or clients see is let through.</summary>
internal static class UnsupportedComponents
{
    private static readonly FrozenSet<string> Read = FrozenSet.Create(
        StringComparer.Ordinal, "Entities", "Roles", "EntityRelationships", "optionsets", "SolutionPluginAssemblies", "SdkMessageProcessingSteps",
        "Dashboards", "AppModuleSiteMaps", "AppModules");

    private static readonly FrozenSet<string> Seen = FrozenSet.Create(
        StringComparer.Ordinal, "Templates", "RibbonDiffXml", "SiteMap", "EntityImageConfigs", "AttributeImageConfigs", "EntityMaps", "Reports",
        "InteractionCentricDashboards", "WebResources", "CustomControls", "CanvasApps", "connectionreferences", "Languages");

    private static readonly FrozenSet<string> Folders = FrozenSet.Create(
        StringComparer.Ordinal, "PluginAssemblies", "WebResources", "Workflows", "Controls", "CanvasApps", "customapis", "environmentvariabledefinitions");

    /// <exception cref="InvalidDataException">The solution has such a component; the message names it.</exception>
    public static void Refuse(SolutionPackage package)
    {
        foreach (var section in package.Customizations.Elements().Where(section => section.HasElements))
            Refuse(section);
        if (package.Names.FirstOrDefault(name => name.Contains('/', StringComparison.Ordinal) && !Folders.Contains(name.Split('/')[0])) is { } file)
            throw new InvalidDataException($"The solution's file '{file}' is a component that is not supported by the embedded Dataverse.");
    }

    private static void Refuse(XElement section)
    {
        var name = section.Name.LocalName;
        if (Read.Contains(name) || Seen.Contains(name))
            return;
        if (name != "Workflows")
            throw new InvalidDataException($"The solution's section {name} is not supported by the embedded Dataverse.");
        foreach (var process in section.Elements().Where(RunsInside))
            throw new InvalidDataException($"The process '{process.Attribute("Name")?.Value}' would run inside Dataverse, which is not supported by the embedded Dataverse.");
    }

    /// <summary>Cloud flows (category 5) run outside; drafts do not run.</summary>
    private static bool RunsInside(XElement process) => process.Text("Category") != "5" && process.Text("StateCode") == "1";
}
