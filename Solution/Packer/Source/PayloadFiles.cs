using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Package;

namespace SocialCrm.Solution.Source;

/// <summary>Collects the files that go into the zip as they are: scripts, pages, flows, controls and assemblies.</summary>
internal sealed class PayloadFiles(SourceFolder source, IReadOnlyDictionary<string, string> assemblies)
{
    private const string DataEnding = ".data.xml";

    private readonly Dictionary<string, byte[]> _entries = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, byte[]> Entries => _entries;

    /// <summary>Takes the file that a component's own file describes; most components have none.</summary>
    public void Add(string file, XElement component)
    {
        switch (component.Name.LocalName)
        {
            case "PluginAssembly":
                AddAssembly(file, component);
                break;
            case "WebResource":
                AddText(Named(component, "FileName"), Described(file, component));
                break;
            case "Workflow":
                AddText(component.Element("JsonFileName") ?? Named(component, "XamlFileName"), Described(file, component));
                break;
            case "CustomControl":
                AddControl(file, component);
                break;
        }
    }

    private void AddAssembly(string file, XElement assembly)
    {
        var fileName = Named(assembly, "FileName");
        var described = file[..^DataEnding.Length];
        if (EntryNames.FromFileName(fileName.Value) != described)
            throw SourceError.At(fileName, $"FileName says {fileName.Value}, but the file that describes the assembly is {file}.");
        if (source.Has(described))
            throw new SolutionSourceException(described, 0, "The assembly comes from the build and is not kept in the source.");
        var fullName = assembly.Attribute("FullName") ?? throw SourceError.At(assembly, "The assembly has no FullName.");
        var name = fullName.Value.Split(',')[0];
        if (!assemblies.TryGetValue(name, out var path) || !File.Exists(path))
            throw SourceError.At(fullName, $"There is no built {name}.dll to pack{(path == null ? "" : $" at {path}")}.");
        Add(fileName, File.ReadAllBytes(path));
    }

    private void AddControl(string file, XElement control)
    {
        var manifest = file[..^DataEnding.Length];
        var fileName = Named(control, "FileName");
        if (EntryNames.FromFileName(fileName.Value) != manifest)
            throw SourceError.At(fileName, $"FileName says {fileName.Value}, but the manifest is {manifest}.");
        if (!source.Has(manifest))
            throw SourceError.At(fileName, "The control has no ControlManifest.xml.");
        var folder = manifest[..(manifest.LastIndexOf('/') + 1)];
        foreach (var part in source.Under(folder).Where(name => name != file).ToList())
            Add(fileName, part, TextFiles.Normalized(part, source.Bytes(part)));
    }

    private void AddText(XElement fileName, string described) =>
        Add(fileName, TextFiles.Normalized(described, source.Bytes(described)));

    private string Described(string file, XElement component)
    {
        var described = file[..^DataEnding.Length];
        return source.Has(described)
            ? described
            : throw SourceError.At(component, $"{described}, which this file describes, is missing.");
    }

    private void Add(XElement fileName, byte[] content) => Add(fileName, EntryNames.FromFileName(fileName.Value), content);

    private void Add(XElement fileName, string entry, byte[] content)
    {
        if (!_entries.TryAdd(entry, content))
            throw SourceError.At(fileName, $"Two components are packed as {entry}.");
    }

    private static XElement Named(XElement component, string element) =>
        component.Element(element) ?? throw SourceError.At(component, $"There is no <{element}>.");
}
