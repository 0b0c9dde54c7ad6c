using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace SocialCrm.Local.Dataverse.Metadata.Import;

/// <summary>The files of a packed solution.</summary>
internal sealed class SolutionPackage : IDisposable
{
    private readonly ZipArchive _zip;

    /// <exception cref="InvalidDataException">The stream is no zip, or lacks a file that every solution has.</exception>
    public SolutionPackage(Stream zip)
    {
        _zip = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
        Solution = Xml("solution.xml");
        Customizations = Xml("customizations.xml");
    }

    /// <summary>The root of solution.xml.</summary>
    public XElement Solution { get; }

    /// <summary>The root of customizations.xml.</summary>
    public XElement Customizations { get; }

    /// <summary>Names of all files, in a stable order.</summary>
    public IEnumerable<string> Names => _zip.Entries.Where(entry => entry.Name.Length > 0).Select(entry => entry.FullName).Order(StringComparer.Ordinal);

    /// <summary>The components in a section of customizations.xml; none when it is not there.</summary>
    public IEnumerable<XElement> Section(string name) => Customizations.Element(name)?.Elements() ?? [];

    /// <summary>The root of an XML file.</summary>
    public XElement Xml(string name)
    {
        using var stream = Open(name);
        try
        {
            return XElement.Load(stream);
        }
        catch (XmlException error)
        {
            throw new InvalidDataException($"The solution's file '{name}' is not well-formed XML: {error.Message}", error);
        }
    }

    /// <summary>The content of a file.</summary>
    public ImmutableArray<byte> Bytes(string name)
    {
        using var stream = Open(name);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return [.. copy.ToArray()];
    }

    public void Dispose() => _zip.Dispose();

    private Stream Open(string name) =>
        _zip.GetEntry(name)?.Open() ?? throw new InvalidDataException($"The solution has no file '{name}'.");
}
