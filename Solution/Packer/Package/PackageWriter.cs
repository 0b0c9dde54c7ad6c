using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Xml;

namespace SocialCrm.Solution.Package;

/// <summary>Writes a solution as a zip whose bytes depend on nothing but its content.</summary>
internal static class PackageWriter
{
    // The earliest time that a zip can tell.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(SolutionContent content, bool managed, Stream zip)
    {
        var entries = Entries(content, managed);
        // A stream that cannot seek would get other headers than a file.
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in entries)
                Add(archive, name, bytes);
        buffer.Position = 0;
        buffer.CopyTo(zip);
    }

    private static IEnumerable<KeyValuePair<string, byte[]>> Entries(SolutionContent content, bool managed)
    {
        var others = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (name, bytes) in content.Files)
            others.Add(name, bytes);
        foreach (var (name, root) in content.Components)
            others.Add(name, XmlFile.Write(root));
        return
        [
            new(EntryNames.ContentTypes, ContentTypes.For(others.Keys)),
            new(EntryNames.Customizations, XmlFile.Write(content.Customizations)),
            new(EntryNames.Manifest, XmlFile.Write(WithManaged(content.Manifest, managed))),
            .. others,
        ];
    }

    private static XElement WithManaged(XElement manifest, bool managed)
    {
        var copy = new XElement(manifest);
        copy.Descendants("Managed").Single().Value = managed ? "1" : "0";
        return copy;
    }

    private static void Add(ZipArchive archive, string name, byte[] bytes)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Stamp;
        entry.ExternalAttributes = 0;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
