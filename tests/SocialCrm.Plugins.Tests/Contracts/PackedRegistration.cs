using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution;

namespace SocialCrm.Plugins.Tests.Contracts;

/// <summary>What Dataverse would register when it imports the solution of this build, one sentence each.</summary>
internal static class PackedRegistration
{
    private static readonly Dictionary<string, string> Messages = new(StringComparer.Ordinal)
    {
        ["9ebdbb1b-ea3e-db11-86a7-000a3a5473e8"] = "Create",
        ["20bebb1b-ea3e-db11-86a7-000a3a5473e8"] = "Update",
        ["a1bdbb1b-ea3e-db11-86a7-000a3a5473e8"] = "Delete",
    };

    public static IReadOnlyList<string> Steps() =>
        Customizations().Descendants("SdkMessageProcessingStep").Select(Step).Order(StringComparer.Ordinal).ToList();

    public static IReadOnlyList<string> CustomApis()
    {
        using var zip = Zip();
        var classes = Customizations().Descendants("PluginType").ToDictionary(
            type => type.Attribute("PluginTypeId")!.Value,
            type => ClassName(type.Attribute("AssemblyQualifiedName")!.Value));
        return zip.Entries
            .Where(entry => entry.Name == "customapi.xml")
            .Select(Read)
            .Select(api => $"{api.Attribute("uniquename")!.Value} runs {classes[api.Descendants("plugintypeexportkey").Single().Value]}")
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    public static string Sentence(string type, string message, string table, int stage, bool isAsync, string filter, string preImage) =>
        $"{type} at {message} of {table}, stage {stage}, {(isAsync ? "asynchronous" : "synchronous")}, filter [{Sorted(filter)}], image before [{Sorted(preImage)}]";

    public static XElement Customizations()
    {
        using var zip = Zip();
        return Read(zip.GetEntry("customizations.xml")!);
    }

    private static string Step(XElement step)
    {
        var image = step.Descendants("SdkMessageProcessingStepImage").SingleOrDefault();
        return Sentence(
            ClassName(step.Element("PluginTypeName")!.Value),
            step.Element("SdkMessageName")?.Value ?? Messages[step.Element("SdkMessageId")!.Value],
            step.Element("PrimaryEntity")?.Value ?? "none",
            (int)step.Element("Stage")!,
            step.Element("Mode")!.Value == "1",
            step.Element("FilteringAttributes")?.Value ?? "",
            image?.Element("Attributes")?.Value ?? "");
    }

    private static string ClassName(string qualifiedName) => qualifiedName.Split(',')[0];

    private static string Sorted(string columns) =>
        string.Join(", ", columns.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal));

    private static XElement Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XElement.Load(stream);
    }

    private static ZipArchive Zip()
    {
        var zip = new MemoryStream();
        BuiltSolution.Pack(managed: false, zip);
        return new ZipArchive(zip, ZipArchiveMode.Read);
    }
}
