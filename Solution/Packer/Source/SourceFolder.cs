using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using SocialCrm.Solution.Xml;

namespace SocialCrm.Solution.Source;

/// <summary>The unpacked files of a solution, in an order that no file system has a say in.</summary>
/// <remarks>Remembers what was read: a file that nobody asked for has no place in the packed solution.</remarks>
internal sealed class SourceFolder
{
    private readonly string _path;
    private readonly SortedSet<string> _names;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public SourceFolder(string path)
    {
        _path = path;
        if (!Directory.Exists(path))
            throw new SolutionSourceException(path, 0, "There is no such folder of solution source.");
        var names = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(path, file).Replace('\\', '/'))
            .Where(name => !name.Split('/').Any(part => part.StartsWith('.')));
        _names = new SortedSet<string>(names, StringComparer.Ordinal);
    }

    public bool Has(string name) => _names.Contains(name);

    public IEnumerable<string> Under(string folder) =>
        _names.Where(name => name.StartsWith(folder, StringComparison.Ordinal));

    public IEnumerable<string> NotRead => _names.Where(name => !_read.Contains(name));

    public byte[] Bytes(string name)
    {
        _read.Add(name);
        return File.ReadAllBytes(Path.Combine(_path, name));
    }

    public XElement Xml(string name, string rootName)
    {
        if (!Has(name))
            throw new SolutionSourceException(name, 0, "The file is missing.");
        var root = Parse(name);
        if (root.Name.LocalName != rootName)
            throw SourceError.At(root, $"The root element is <{root.Name.LocalName}>, but a file here holds a <{rootName}>.");
        return root;
    }

    private XElement Parse(string name)
    {
        try
        {
            return XmlFile.Read(name, Bytes(name));
        }
        catch (XmlException cause)
        {
            throw new SolutionSourceException(name, cause.LineNumber, $"This is not well-formed XML: {cause.Message}", cause);
        }
    }
}
