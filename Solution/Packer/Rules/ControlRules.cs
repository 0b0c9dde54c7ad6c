using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using SocialCrm.Solution.Package;
using SocialCrm.Solution.Tables;
using SocialCrm.Solution.Xml;

namespace SocialCrm.Solution.Rules;

/// <summary>Whether a form control has the name, the files and the columns that it needs to be drawn.</summary>
internal static class ControlRules
{
    public static void Check(RuleContext solution)
    {
        var manifests = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var control in solution.Content.Section("CustomControls", "CustomControl"))
            if (Manifest(solution, control) is { } manifest)
                manifests[Name(control)] = manifest;
        foreach (var entity in solution.Content.Entities)
            foreach (var form in FormXml.Forms(entity))
                foreach (var used in form.Descendants("controlDescription").Elements("customControl").Where(c => c.Attribute("name") != null))
                    CheckUse(solution, entity, form, used, manifests);
    }

    private static string Name(XElement control) => control.Element("Name")?.Value ?? "";

    private static XElement? Manifest(RuleContext solution, XElement control)
    {
        var entry = EntryNames.FromFileName(control.Element("FileName")?.Value ?? "");
        if (!solution.Content.Files.TryGetValue(entry, out var content))
            return null;
        if (Read(entry, content) is not { } manifest)
        {
            solution.Log.Error("PCF-MANIFEST", control, $"{entry} is no manifest of a control.");
            return null;
        }
        CheckName(solution, control, manifest);
        CheckParts(solution, control, manifest, entry[..(entry.LastIndexOf('/') + 1)]);
        return manifest;
    }

    private static XElement? Read(string entry, byte[] content)
    {
        try
        {
            return XmlFile.Read(entry, content).Element("control");
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void CheckName(RuleContext solution, XElement control, XElement manifest)
    {
        var name = $"{solution.Content.Prefix}_{manifest.Attribute("namespace")?.Value}.{manifest.Attribute("constructor")?.Value}";
        if (Name(control) != name)
            solution.Log.Error("PCF-NAME", control, $"The control {Name(control)} is {name} by its manifest.");
    }

    private static void CheckParts(RuleContext solution, XElement control, XElement manifest, string folder)
    {
        foreach (var path in manifest.Elements("resources").Elements().Attributes("path"))
            if (!solution.Content.Files.ContainsKey(folder + path.Value))
                solution.Log.Error("PCF-PART", path, $"The control {Name(control)} needs {path.Value}, which is not in the zip.");
    }

    private static void CheckUse(RuleContext solution, XElement entity, XElement form, XElement used, Dictionary<string, XElement> manifests)
    {
        var name = used.Attribute("name")!.Value;
        if (!name.StartsWith(solution.Content.Prefix + "_", StringComparison.Ordinal))
            return;
        if (!manifests.TryGetValue(name, out var manifest))
        {
            solution.Log.Error("PCF-FORM", used, $"The form \"{FormXml.Name(form)}\" uses the control {name}, which is not in the package.");
            return;
        }
        var properties = manifest.Elements("property").ToDictionary(p => p.Attribute("name")?.Value ?? "", StringComparer.Ordinal);
        var given = used.Elements("parameters").Elements().ToList();
        foreach (var required in properties.Where(p => p.Value.Attribute("required")?.Value == "true" && given.All(g => g.Name.LocalName != p.Key)))
            solution.Log.Error("PCF-FORM", used, $"The form \"{FormXml.Name(form)}\" does not give {required.Key} to the control {name}, which needs it.");
        foreach (var value in given)
            CheckValue(solution, entity, form, value, name, properties);
    }

    private static void CheckValue(
        RuleContext solution, XElement entity, XElement form, XElement value, string name, Dictionary<string, XElement> properties)
    {
        if (!properties.TryGetValue(value.Name.LocalName, out var property))
            solution.Log.Error("PCF-FORM", value, $"The form \"{FormXml.Name(form)}\" gives {value.Name.LocalName} to the control {name}, which has no such property.");
        else if (property.Attribute("usage")?.Value == "bound")
            ColumnLists.Check(
                solution, "PCF-FORM", value, EntityXml.LogicalName(entity), [value.Value], $"The form \"{FormXml.Name(form)}\" binds the control {name} to");
    }
}
