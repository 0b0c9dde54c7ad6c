using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Package;
using SocialCrm.Solution.Tables;

namespace SocialCrm.Solution.Rules;

/// <summary>A kind of component that solution.xml lists: its type code and how a list entry names it.</summary>
/// <param name="Type">The component type code.</param>
/// <param name="Noun">What a message calls it.</param>
/// <param name="Key">The attribute of a RootComponent that names it: id or schemaName.</param>
/// <param name="Find">The components of this kind with their keys.</param>
internal sealed record ComponentKind(string Type, string Noun, string Key, Func<SolutionContent, IEnumerable<(string Key, XElement Element)>> Find)
{
    private const string ById = "id";
    private const string BySchemaName = "schemaName";

    public static readonly IReadOnlyList<ComponentKind> All =
    [
        new("1", "table", BySchemaName, s => s.Entities.Select(e => (EntityXml.LogicalName(e), e))),
        new("9", "choice", BySchemaName, s => s.GlobalChoices.Select(e => (Attribute(e, "Name"), e))),
        new("20", "role", ById, s => s.Roles.Select(e => (Attribute(e, "id"), e))),
        new("29", "workflow", ById, s => s.Section("Workflows", "Workflow").Select(e => (Attribute(e, "WorkflowId"), e))),
        new("60", "form or dashboard", ById, FormsToList),
        new("61", "web resource", BySchemaName, s => s.Section("WebResources", "WebResource").Select(e => (Child(e, "Name"), e))),
        new("62", "site map", BySchemaName, s => s.Section("AppModuleSiteMaps", "AppModuleSiteMap").Select(e => (Child(e, "SiteMapUniqueName"), e))),
        new("66", "control", BySchemaName, s => s.Section("CustomControls", "CustomControl").Select(e => (Child(e, "Name"), e))),
        new("80", "app", BySchemaName, s => s.Section("AppModules", "AppModule").Select(e => (Child(e, "UniqueName"), e))),
        new("91", "plug-in assembly", ById, s => s.Assemblies.Select(e => (Attribute(e, "PluginAssemblyId"), e))),
        new("92", "step", ById, s => s.Steps.Select(e => (Attribute(e, "SdkMessageProcessingStepId"), e))),
    ];

    /// <summary>The same key whatever its case and braces.</summary>
    public string Normalized(string key) => Key == ById && Guid.TryParse(key, out var id) ? id.ToString() : key;

    // The forms of a whole table come with the table; those of an extended table are listed one by one.
    private static IEnumerable<(string Key, XElement Element)> FormsToList(SolutionContent solution)
    {
        var forms = solution.Entities
            .Where(entity => !EntityXml.IsOwn(entity, solution))
            .SelectMany(FormXml.Forms)
            .Select(form => (Child(form, "formid"), form));
        var dashboards = solution.Section("Dashboards", "Dashboard").Select(d => (Child(d, "FormId"), d));
        return forms.Concat(dashboards);
    }

    private static string Attribute(XElement element, string name) => element.Attribute(name)?.Value ?? "";

    private static string Child(XElement element, string name) => element.Element(name)?.Value ?? "";
}
