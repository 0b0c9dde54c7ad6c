using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Package;

namespace SocialCrm.Solution.Rules;

/// <summary>Each file in the zip belongs to a component, and each component that names a file has it.</summary>
internal static class PayloadRules
{
    private static readonly (string Section, string Element, string File, string Code)[] Owners =
    [
        ("WebResources", "WebResource", "FileName", "WR-FILE"),
        ("Workflows", "Workflow", "JsonFileName", "FLOW-FILE"),
        ("Workflows", "Workflow", "XamlFileName", "FLOW-FILE"),
        ("CustomControls", "CustomControl", "FileName", "PCF-FILE"),
        ("SolutionPluginAssemblies", "PluginAssembly", "FileName", "ASM-FILE"),
    ];

    // The parts of a control are named in its manifest; values of environment variables are a finding of their own.
    private static readonly string[] FreeFolders = ["Controls/", "environmentvariabledefinitions/", "customapis/", "pluginpackages/"];

    public static void Check(RuleContext solution)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (owner, code) in Named(solution.Content))
        {
            var entry = EntryNames.FromFileName(owner.Value);
            named.Add(entry);
            // A missing assembly is told with its registration.
            if (code != "ASM-FILE" && !solution.Content.Files.ContainsKey(entry))
                solution.Log.Error(code, owner, $"{owner.Parent!.Name.LocalName} names the file {owner.Value}, which is not in the zip.");
        }
        foreach (var file in solution.Content.Files.Keys.Order(StringComparer.Ordinal))
            if (!named.Contains(file) && !FreeFolders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))
                solution.Log.Warning("ZIP-ORPHAN", file, "No component names this file, so the import ignores it.");
    }

    private static IEnumerable<(XElement File, string Code)> Named(SolutionContent content) =>
        Owners.SelectMany(o => content.Section(o.Section, o.Element).Elements(o.File).Select(file => (file, o.Code)));
}
