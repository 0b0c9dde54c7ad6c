using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Package;

namespace SocialCrm.Solution.Rules;

/// <summary>solution.xml lists what the package holds, no more and no less.</summary>
internal static class RootComponentRules
{
    // From here on codes differ from organization to organization.
    private const int FirstLocalCode = 10_000;

    public static void Check(RuleContext solution)
    {
        foreach (var root in solution.Content.RootComponents)
        {
            var kind = ComponentKind.All.FirstOrDefault(k => k.Type == root.Attribute("type")?.Value);
            if (kind != null)
                CheckListed(solution, root, kind);
            else
                CheckForeignKind(solution.Log, root);
        }
        foreach (var kind in ComponentKind.All)
            CheckUnlisted(solution, kind);
        CheckTables(solution);
    }

    private static void CheckForeignKind(FindingLog log, XElement root)
    {
        var type = root.Attribute("type")?.Value;
        if (int.TryParse(type, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code >= FirstLocalCode)
            log.Error("RC-ORGTYPE", root, $"The component type {type} differs from organization to organization; such components are not listed.");
        else
            log.Warning("RC-TYPE", root, $"Exports do not list components of the type {type}.");
    }

    private static void CheckListed(RuleContext solution, XElement root, ComponentKind kind)
    {
        var key = root.Attribute(kind.Key)?.Value ?? "";
        var found = kind.Find(solution.Content).FirstOrDefault(c => IsSame(kind, c.Key, key)).Element;
        if (found == null)
            solution.Log.Error("RC-NOTFOUND", root, $"solution.xml lists the {kind.Noun} {key}, which is not in the package.");
        else if (kind.Type == "91" && root.Attribute("schemaName")?.Value != found.Attribute("FullName")?.Value)
            solution.Log.Error("RC-ASM", root, $"solution.xml lists the assembly as \"{root.Attribute("schemaName")?.Value}\", but its FullName is \"{found.Attribute("FullName")?.Value}\".");
    }

    private static void CheckUnlisted(RuleContext solution, ComponentKind kind)
    {
        var listed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var root in solution.Content.RootComponents.Where(r => r.Attribute("type")?.Value == kind.Type))
            if (!listed.Add(kind.Normalized(root.Attribute(kind.Key)?.Value ?? "")))
                solution.Log.Error("RC-DUP", root, $"solution.xml lists the {kind.Noun} {root.Attribute(kind.Key)?.Value} twice.");
        foreach (var (key, element) in kind.Find(solution.Content))
            if (!listed.Contains(kind.Normalized(key)))
                solution.Log.Error("RC-ABSENT", element, $"solution.xml does not list the {kind.Noun} {key}, so it would be imported once and never updated again.");
    }

    private static void CheckTables(RuleContext solution)
    {
        foreach (var root in solution.Content.RootComponents.Where(r => r.Attribute("type")?.Value == "1"))
        {
            var name = root.Attribute("schemaName")?.Value ?? "";
            if (name.Any(char.IsUpper))
                solution.Log.Error("RC-CASE", root, $"solution.xml lists the table {name}; tables are listed by logical name, {name.ToLowerInvariant()}.");
            if ((root.Attribute("behavior")?.Value ?? "0") == "0" && !IsOwn(solution.Content, name))
                solution.Log.Error("RC-BEHAVIOR", root, $"solution.xml takes the whole table {name}, which is not the publisher's; behavior 1 takes only what the solution adds.");
        }
    }

    private static bool IsOwn(SolutionContent content, string table) =>
        table.StartsWith(content.Prefix + "_", StringComparison.OrdinalIgnoreCase);

    // A wrong case of a table is a finding of its own.
    private static bool IsSame(ComponentKind kind, string key, string other) =>
        string.Equals(kind.Normalized(key), kind.Normalized(other), kind.Type == "1" ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
