using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace SocialCrm.Solution.Package;

/// <summary>Writes the list without which the platform's package reader does not see an entry.</summary>
internal static class ContentTypes
{
    public static readonly XNamespace Namespace = "http://schemas.openxmlformats.org/package/2006/content-types";

    private const string Type = "application/octet-stream";

    /// <summary>One default for each extension, one override for each entry without an extension.</summary>
    public static byte[] For(IReadOnlyCollection<string> entries)
    {
        var extensions = entries.Select(EntryNames.Extension).OfType<string>().Append("xml").Distinct(StringComparer.Ordinal);
        var bare = entries.Where(entry => EntryNames.Extension(entry) == null);
        var types = new XElement(
            Namespace + "Types",
            extensions.Order(StringComparer.Ordinal).Select(extension => Row("Default", "Extension", extension)),
            bare.Order(StringComparer.Ordinal).Select(entry => Row("Override", "PartName", "/" + entry)));
        var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>" + types.ToString(SaveOptions.DisableFormatting);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)];
    }

    private static XElement Row(string element, string attribute, string value) =>
        new(Namespace + element, new XAttribute(attribute, value), new XAttribute("ContentType", Type));
}
