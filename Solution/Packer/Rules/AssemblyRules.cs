using System;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Assemblies;
using SocialCrm.Solution.Package;

namespace SocialCrm.Solution.Rules;

/// <summary>Holds the registration of an assembly against the assembly in the zip.</summary>
internal static class AssemblyRules
{
    private const string Sandbox = "2";
    private const string Database = "0";
    private const string Framework = ".NETFramework,Version=v4.6.2";

    /// <summary>The registration names the assembly that is in the package.</summary>
    public static void CheckIdentity(RuleContext solution)
    {
        foreach (var assembly in solution.Content.Assemblies)
            if (FindFile(solution, assembly) && FindImage(solution, assembly) is { } image)
                CheckName(solution.Log, assembly, image);
    }

    /// <summary>The sandbox takes the assembly.</summary>
    public static void CheckSandbox(RuleContext solution)
    {
        foreach (var assembly in solution.Content.Assemblies)
        {
            CheckRegistration(solution, assembly);
            if (solution.ImageOf(assembly) is { } image)
                CheckImage(solution.Log, assembly, image);
        }
    }

    private static void CheckRegistration(RuleContext solution, XElement assembly)
    {
        if (assembly.Element("IsolationMode")?.Value != Sandbox)
            solution.Log.Error("ASM-ISOLATION", assembly, $"{NameOf(assembly)} is not registered in isolation; Dataverse online takes only IsolationMode 2.");
        if (assembly.Element("SourceType")?.Value != Database)
            solution.Log.Error("ASM-SOURCE", assembly, $"{NameOf(assembly)} needs SourceType 0 (database); other places are refused in a plain assembly import.");
    }

    private static bool FindFile(RuleContext solution, XElement assembly)
    {
        var fileName = assembly.Element("FileName")?.Value ?? "";
        if (!solution.Content.Files.ContainsKey(EntryNames.FromFileName(fileName)))
        {
            solution.Log.Error("ASM-FILE", assembly, $"{NameOf(assembly)} names the file \"{fileName}\", which is not in the zip.");
            return false;
        }
        var expected = ExpectedFileName(assembly);
        if (!string.Equals(fileName, expected, StringComparison.OrdinalIgnoreCase))
            solution.Log.Error("ASM-FILE", assembly, $"{NameOf(assembly)} names the file {fileName}, but the platform expects {expected}: no dots, and the assembly's id.");
        return true;
    }

    // Dataverse strips the dots of the assembly's name from both the folder and the file.
    private static string ExpectedFileName(XElement assembly)
    {
        var name = NameOf(assembly).Replace(".", "", StringComparison.Ordinal);
        var id = assembly.Attribute("PluginAssemblyId")?.Value.Trim('{', '}').ToUpperInvariant();
        return $"/PluginAssemblies/{name}-{id}/{name}.dll";
    }

    private static AssemblyImage? FindImage(RuleContext solution, XElement assembly)
    {
        var image = solution.ImageOf(assembly);
        if (image == null)
            solution.Log.Error("ASM-FILE", assembly, $"The file of {NameOf(assembly)} is not a .NET assembly.");
        return image;
    }

    private static void CheckName(FindingLog log, XElement assembly, AssemblyImage image)
    {
        var fullName = assembly.Attribute("FullName")?.Value ?? "";
        if (fullName != image.FullName)
            log.Error("ASM-IDENTITY", assembly, $"FullName says \"{fullName}\", but the assembly is \"{image.FullName}\": {Difference(fullName, image.FullName)}.");
        if (!image.IsSigned)
            log.Error("ASM-UNSIGNED", assembly, $"{image.Name} is not signed with a strong name; Dataverse takes only signed assemblies.");
    }

    private static void CheckImage(FindingLog log, XElement assembly, AssemblyImage image)
    {
        if (image.TargetFramework != Framework)
            log.Error("ASM-TFM", assembly, $"{image.Name} is built for \"{image.TargetFramework}\"; Dataverse runs {Framework}.");
        foreach (var reference in image.References.Where(r => !SandboxAssemblies.Has(r)))
            log.Error("ASM-REFS", assembly, $"{image.Name} needs {reference}, which Dataverse does not have; merge it in or do without.");
    }

    private static string Difference(string registered, string actual)
    {
        var parts = registered.Split(", ").Zip(actual.Split(", ")).FirstOrDefault(p => p.First != p.Second);
        return parts == default ? "another form" : $"{parts.First} is not {parts.Second}";
    }

    private static string NameOf(XElement assembly) => (assembly.Attribute("FullName")?.Value ?? "?").Split(',')[0];
}
