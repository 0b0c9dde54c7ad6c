using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Solution.Package;

/// <summary>A solution as Dataverse sees it, whether it was just assembled from source or read from a zip.</summary>
internal sealed class SolutionContent(
    XElement manifest,
    XElement customizations,
    IReadOnlyDictionary<string, XElement> components,
    IReadOnlyDictionary<string, byte[]> files)
{
    /// <summary>The root of solution.xml.</summary>
    public XElement Manifest { get; } = manifest;

    /// <summary>The root of customizations.xml.</summary>
    public XElement Customizations { get; } = customizations;

    /// <summary>XML files that are components by themselves (custom APIs, environment variables), by entry name.</summary>
    public IReadOnlyDictionary<string, XElement> Components { get; } = components;

    /// <summary>Everything else in the zip, by entry name.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; } = files;

    public XElement SolutionManifest => Manifest.Element("SolutionManifest") ?? Manifest;

    public string Prefix => SolutionManifest.Element("Publisher")?.Element("CustomizationPrefix")?.Value ?? "";

    public IEnumerable<XElement> RootComponents =>
        SolutionManifest.Elements("RootComponents").Elements("RootComponent");

    public IEnumerable<XElement> Entities => Section("Entities", "Entity");

    public IEnumerable<XElement> Assemblies => Section("SolutionPluginAssemblies", "PluginAssembly");

    public IEnumerable<XElement> PluginTypes => Assemblies.Elements("PluginTypes").Elements("PluginType");

    public IEnumerable<XElement> Steps => Section("SdkMessageProcessingSteps", "SdkMessageProcessingStep");

    public IEnumerable<XElement> Relationships => Section("EntityRelationships", "EntityRelationship");

    public IEnumerable<XElement> Roles => Section("Roles", "Role");

    public IEnumerable<XElement> GlobalChoices => Section("optionsets", "optionset");

    public IEnumerable<XElement> CustomApis => ComponentsNamed("customapi");

    public IEnumerable<XElement> EnvironmentVariables => ComponentsNamed("environmentvariabledefinition");

    public IEnumerable<XElement> Section(string section, string element) =>
        Customizations.Elements(section).Elements(element);

    public IEnumerable<XElement> ComponentsNamed(string element) =>
        Components.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Value).Where(root => root.Name == element);
}
