using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Assemblies;
using SocialCrm.Solution.Package;
using SocialCrm.Solution.Tables;

namespace SocialCrm.Solution.Rules;

/// <summary>One solution under examination: its content, what its assemblies hold, which tables it may name.</summary>
internal sealed class RuleContext(SolutionContent content, FindingLog log)
{
    private readonly Lazy<IReadOnlyDictionary<string, AssemblyImage>> _images = new(() => ReadImages(content));
    private readonly Lazy<TableCatalogue> _tables = new(() => TableCatalogue.Of(content));
    private readonly Lazy<UiCatalogue> _ui = new(() => UiCatalogue.Of(content));
    private readonly Lazy<IReadOnlyDictionary<Guid, XElement>> _pluginTypes = new(() => ReadPluginTypes(content));

    public SolutionContent Content { get; } = content;

    public FindingLog Log { get; } = log;

    /// <summary>The readable assemblies of the solution, by entry name.</summary>
    public IReadOnlyDictionary<string, AssemblyImage> Images => _images.Value;

    public TableCatalogue Tables => _tables.Value;

    public UiCatalogue Ui => _ui.Value;

    public IReadOnlyDictionary<Guid, XElement> PluginTypes => _pluginTypes.Value;

    /// <summary>The assembly that an element in customizations.xml registers; null when there is none to read.</summary>
    public AssemblyImage? ImageOf(XElement assembly) =>
        Images.GetValueOrDefault(EntryNames.FromFileName(assembly.Element("FileName")?.Value ?? ""));

    private static Dictionary<string, AssemblyImage> ReadImages(SolutionContent content) =>
        content.Files
            .Where(f => f.Key.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .Select(f => (f.Key, Image: AssemblyImage.Read(f.Value)))
            .Where(f => f.Image != null)
            .ToDictionary(f => f.Key, f => f.Image!, StringComparer.Ordinal);

    private static Dictionary<Guid, XElement> ReadPluginTypes(SolutionContent content)
    {
        var types = new Dictionary<Guid, XElement>();
        foreach (var type in content.PluginTypes)
            if (Guid.TryParse(type.Attribute("PluginTypeId")?.Value, out var id))
                types.TryAdd(id, type);
        return types;
    }
}
