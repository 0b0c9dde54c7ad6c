using System;
using System.Collections.Generic;

namespace SocialCrm.Solution.Source;

/// <summary>Which files of the unpacked layout become the children of which section of customizations.xml.</summary>
internal sealed record SectionFiles(string Section, string Folder, string Ending, string Element)
{
    public static readonly IReadOnlyList<SectionFiles> All =
    [
        new("Roles", "Roles/", ".xml", "Role"),
        new("Workflows", "Workflows/", ".data.xml", "Workflow"),
        new("optionsets", "OptionSets/", ".xml", "optionset"),
        new("Dashboards", "Dashboards/", ".xml", "Dashboard"),
        new("WebResources", "WebResources/", ".data.xml", "WebResource"),
        new("CustomControls", "Controls/", "/ControlManifest.xml.data.xml", "CustomControl"),
        new("SolutionPluginAssemblies", "PluginAssemblies/", ".dll.data.xml", "PluginAssembly"),
        new("SdkMessageProcessingSteps", "SdkMessageProcessingSteps/", ".xml", "SdkMessageProcessingStep"),
        new("AppModuleSiteMaps", "AppModuleSiteMaps/", "/AppModuleSiteMap.xml", "AppModuleSiteMap"),
        new("AppModules", "AppModules/", "/AppModule.xml", "AppModule"),
    ];

    public bool Takes(string name) => name.EndsWith(Ending, StringComparison.Ordinal);
}
