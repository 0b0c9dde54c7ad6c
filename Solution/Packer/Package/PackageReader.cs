using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using SocialCrm.Solution.Xml;

namespace SocialCrm.Solution.Package;

/// <summary>Reads a solution zip as the import does, and tells what keeps the import from reading it.</summary>
internal sealed class PackageReader(FindingLog log)
{
    private readonly SortedDictionary<string, byte[]> _entries = new(StringComparer.Ordinal);

    /// <summary>The bytes of each entry by name; without folders.</summary>
    public IReadOnlyDictionary<string, byte[]> Entries => _entries;

    /// <summary>Reads the entries; false when there is nothing to read.</summary>
    public bool Open(Stream zip)
    {
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
                if (!_entries.TryAdd(entry.FullName, Bytes(entry)))
                    log.Error("ZIP-DUP", entry.FullName, "The zip holds this name twice.");
            return true;
        }
        catch (InvalidDataException)
        {
            log.Error("ZIP-FORM", "the file", "This is not a readable zip.");
            return false;
        }
    }

    /// <summary>Null when a root file is missing or unreadable.</summary>
    public SolutionContent? Content()
    {
        var manifest = Xml(EntryNames.Manifest);
        var customizations = Xml(EntryNames.Customizations);
        if (manifest == null || customizations == null)
            return null;
        var components = _entries.Keys.Where(EntryNames.IsComponent)
            .Select(name => (Name: name, Root: Xml(name)))
            .Where(c => c.Root != null)
            .ToDictionary(c => c.Name, c => c.Root!, StringComparer.Ordinal);
        var files = _entries.Where(e => !EntryNames.Root.Contains(e.Key) && !EntryNames.IsComponent(e.Key));
        return new SolutionContent(manifest, customizations, components, files.ToDictionary(StringComparer.Ordinal));
    }

    private XElement? Xml(string name)
    {
        if (!_entries.TryGetValue(name, out var content))
            return null;
        try
        {
            return XmlFile.Read(name, content);
        }
        catch (XmlException cause)
        {
            log.Add("XML", Severity.Error, new Place(name, cause.LineNumber), $"This is not well-formed XML: {cause.Message}");
            return null;
        }
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
