using System.Xml.Linq;
using SocialCrm.Solution.Assemblies;

namespace SocialCrm.Solution.Rules;

/// <summary>Holds each registered class against the class in the assembly.</summary>
internal static class PluginTypeRules
{
    private const string Plugin = "Microsoft.Xrm.Sdk.IPlugin";
    private const string Activity = "System.Activities.CodeActivity";

    public static void Check(RuleContext solution)
    {
        foreach (var assembly in solution.Content.Assemblies)
            foreach (var type in assembly.Elements("PluginTypes").Elements("PluginType"))
            {
                CheckName(solution.Log, assembly, type);
                if (solution.ImageOf(assembly) is { } image)
                    CheckClass(solution.Log, type, image);
            }
    }

    private static void CheckName(FindingLog log, XElement assembly, XElement type)
    {
        var expected = $"{ClassName(type)}, {assembly.Attribute("FullName")?.Value}";
        var actual = type.Attribute("AssemblyQualifiedName")?.Value;
        if (actual != expected)
            log.Error("PT-AQN", type, $"AssemblyQualifiedName says \"{actual}\", but the assembly around it makes that \"{expected}\".");
    }

    private static void CheckClass(FindingLog log, XElement type, AssemblyImage image)
    {
        var name = ClassName(type);
        if (!image.Classes.TryGetValue(name, out var found))
            log.Error("PT-NOTFOUND", type, $"{image.Name} has no class {name}.");
        else if (!found.IsUsable)
            log.Error("PT-NOTFOUND", type, $"{name} must be public, not abstract and not generic, with a public constructor.");
        else
            CheckKind(log, type, image, found);
    }

    private static void CheckKind(FindingLog log, XElement type, AssemblyImage image, ClassImage found)
    {
        var isActivity = type.Element("WorkflowActivityGroupName") != null;
        if (isActivity && !image.DerivesFrom(found, Activity))
            log.Error("PT-WF", type, $"{found.Name} is registered as a workflow step, but does not derive from CodeActivity.");
        if (!isActivity && !image.Implements(found, Plugin))
            log.Error("PT-IPLUGIN", type, $"{found.Name} is registered as a plug-in, but does not implement IPlugin.");
    }

    private static string ClassName(XElement type) =>
        (type.Attribute("AssemblyQualifiedName")?.Value ?? "").Split(',')[0];
}
