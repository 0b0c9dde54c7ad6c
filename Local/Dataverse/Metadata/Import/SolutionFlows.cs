using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace SocialCrm.Local.Dataverse.Metadata.Import;

/// <summary>Reads cloud flows and connection references.</summary>
internal static class SolutionFlows
{
    public static ImmutableArray<CloudFlow> Flows(SolutionPackage package) =>
        [.. package.Section("Workflows").Where(process => process.Text("Category") == "5").Select(process => Flow(package, process))];

    public static ImmutableArray<ConnectionReference> References(SolutionPackage package) =>
        [.. package.Section("connectionreferences").Select(Reference)];

    private static CloudFlow Flow(SolutionPackage package, XElement process)
    {
        var name = process.Attribute("Name", "A cloud flow");
        var owner = $"The cloud flow '{name}'";
        return new CloudFlow(
            ComponentXml.Id(process.Attribute("WorkflowId", owner), owner),
            name,
            Definition(package, process.Required("JsonFileName", owner).TrimStart('/'), owner),
            process.Text("StateCode") == "1");
    }

    private static string Definition(SolutionPackage package, string file, string owner)
    {
        var json = package.Bytes(file);
        try
        {
            using var read = JsonDocument.Parse(json.AsMemory());
            return read.RootElement.TryGetProperty("properties", out var properties) && properties.TryGetProperty("definition", out _)
                ? Encoding.UTF8.GetString(json.AsSpan())
                : throw new InvalidDataException($"{owner}: its file '{file}' has no properties/definition.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{owner}: its file '{file}' is no JSON: {error.Message}", error);
        }
    }

    private static ConnectionReference Reference(XElement element)
    {
        var name = element.Attribute("connectionreferencelogicalname", "A connection reference");
        return new ConnectionReference(
            name,
            element.Text("connectionreferencedisplayname") ?? name,
            element.Required("connectorid", $"The connection reference '{name}'"));
    }
}
