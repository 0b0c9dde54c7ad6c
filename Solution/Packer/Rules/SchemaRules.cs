using System.Collections.Generic;
using System.IO;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using SocialCrm.Solution.Package;
using SocialCrm.Solution.Xml;

namespace SocialCrm.Solution.Rules;

/// <summary>Holds customizations.xml against the published schema, which is older than today's exports.</summary>
internal sealed class SchemaRules
{
    private const string Main = "CustomizationsSolution.xsd";

    private readonly XmlSchemaSet _schemas = new() { XmlResolver = new XmlUrlResolver() };

    public SchemaRules(string folder)
    {
        var path = Path.Combine(folder, Main);
        if (!File.Exists(path))
            throw new FileNotFoundException($"There is no {Main} in {folder}.", path);
        _schemas.Add(null, path);
        _schemas.Compile();
    }

    public void Check(IReadOnlyDictionary<string, byte[]> entries, FindingLog log)
    {
        if (!entries.TryGetValue(EntryNames.Customizations, out var content) || Parse(content) is not { } root)
            return;
        NewerThanSchema.RemoveFrom(root);
        new XDocument(root).Validate(_schemas, (_, e) => Tell(log, e));
    }

    private static void Tell(FindingLog log, ValidationEventArgs found) =>
        log.Add("XSD", Severity.Error, new Place(EntryNames.Customizations, found.Exception.LineNumber), found.Message);

    // Not well-formed XML was told when the package was read.
    private static XElement? Parse(byte[] content)
    {
        try
        {
            return XmlFile.Read(EntryNames.Customizations, content);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
