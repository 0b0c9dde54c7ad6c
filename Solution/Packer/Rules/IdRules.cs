using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Package;

namespace SocialCrm.Solution.Rules;

/// <summary>No two components share an id: the second would silently overwrite the first.</summary>
internal static class IdRules
{
    public static void Check(RuleContext solution)
    {
        var seen = new Dictionary<Guid, string>();
        foreach (var (noun, at, text) in Ids(solution.Content))
        {
            if (!Guid.TryParse(text, out var id))
                solution.Log.Error("GUID-FORM", at, $"The {noun} has the id \"{text}\", which is not a GUID.");
            else if (!seen.TryAdd(id, noun))
                solution.Log.Error("GUID-DUP", at, $"The {noun} has the id {id}, which a {seen[id]} has already; one would overwrite the other.");
        }
    }

    private static IEnumerable<(string Noun, XObject At, string Text)> Ids(SolutionContent content)
    {
        var forms = content.Entities.SelectMany(FormXml.Forms);
        var views = content.Entities.Elements("SavedQueries").Elements("savedqueries").Elements("savedquery");
        var charts = content.Entities.Elements("Visualizations").Elements("visualization");
        return Attributes("role", content.Roles, "id")
            .Concat(Attributes("workflow", content.Section("Workflows", "Workflow"), "WorkflowId"))
            .Concat(Attributes("plug-in assembly", content.Assemblies, "PluginAssemblyId"))
            .Concat(Attributes("plug-in type", content.PluginTypes, "PluginTypeId"))
            .Concat(Attributes("step", content.Steps, "SdkMessageProcessingStepId"))
            .Concat(Elements("step image", content.Steps.SelectMany(StepXml.Images), "SdkMessageProcessingStepImageId"))
            .Concat(Elements("form", forms, "formid"))
            .Concat(Elements("view", views, "savedqueryid"))
            .Concat(Elements("chart", charts, "savedqueryvisualizationid"))
            .Concat(Elements("dashboard", content.Section("Dashboards", "Dashboard"), "FormId"))
            .Concat(Elements("web resource", content.Section("WebResources", "WebResource"), "WebResourceId"));
    }

    private static IEnumerable<(string, XObject, string)> Attributes(string noun, IEnumerable<XElement> components, string name) =>
        components.Select(c => (noun, (XObject)c, c.Attribute(name)?.Value ?? ""));

    private static IEnumerable<(string, XObject, string)> Elements(string noun, IEnumerable<XElement> components, string name) =>
        components.Select(c => (noun, (XObject)c, c.Element(name)?.Value ?? ""));
}
