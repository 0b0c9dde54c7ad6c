using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using SocialCrm.Solution.Package;
using SocialCrm.Solution.Xml;

namespace SocialCrm.Solution.Rules;

/// <summary>[Content_Types].xml lets the import see each entry.</summary>
internal static class ContentTypeRules
{
    public static void Check(IReadOnlyDictionary<string, byte[]> entries, FindingLog log)
    {
        if (!entries.TryGetValue(EntryNames.ContentTypes, out var content) || Parse(content, log) is not { } types)
            return;
        var extensions = Values(types, "Default", "Extension");
        var parts = Values(types, "Override", "PartName");
        foreach (var entry in entries.Keys.Where(name => name != EntryNames.ContentTypes))
            CheckEntry(log, entry, extensions, parts);
        foreach (var part in parts.Order(StringComparer.Ordinal))
            if (!entries.ContainsKey(EntryNames.FromFileName(part)))
                log.Error("CT-DANGLING", EntryNames.ContentTypes, $"There is an override for {part}, which is not in the zip.");
    }

    private static void CheckEntry(FindingLog log, string entry, HashSet<string> extensions, HashSet<string> parts)
    {
        if (parts.Contains("/" + entry))
            return;
        var extension = EntryNames.Extension(entry);
        if (extension == null)
            log.Error("CT-MISSING", EntryNames.ContentTypes, $"{entry} has no extension and no override, so the import does not see it.");
        else if (!extensions.Contains(extension))
            log.Error("CT-MISSING", EntryNames.ContentTypes, $"There is no content type for .{extension}, so the import does not see {entry}.");
    }

    private static XElement? Parse(byte[] content, FindingLog log)
    {
        try
        {
            return XmlFile.Read(EntryNames.ContentTypes, content);
        }
        catch (XmlException cause)
        {
            log.Add("XML", Severity.Error, new Place(EntryNames.ContentTypes, cause.LineNumber), $"This is not well-formed XML: {cause.Message}");
            return null;
        }
    }

    private static HashSet<string> Values(XElement types, string element, string attribute) =>
        types.Elements(ContentTypes.Namespace + element)
            .Where(e => !string.IsNullOrEmpty(e.Attribute("ContentType")?.Value))
            .Attributes(attribute)
            .Select(a => a.Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
