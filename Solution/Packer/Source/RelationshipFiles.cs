using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Solution.Source;

/// <summary>Reads the relationships, which have an index and one file for each referenced table.</summary>
internal static class RelationshipFiles
{
    private const string Index = "Other/Relationships.xml";

    /// <summary>All relationships by name; the index and the definitions must name the same ones.</summary>
    public static IEnumerable<XElement> Read(SourceFolder source)
    {
        var defined = Definitions(source);
        if (defined.Count == 0 && !source.Has(Index))
            return [];
        var index = source.Xml(Index, "EntityRelationships").Elements("EntityRelationship").ToList();
        var named = index.Select(Name).ToHashSet(StringComparer.Ordinal);
        foreach (var definition in defined.Values)
            if (!named.Contains(Name(definition)))
                throw SourceError.At(definition, $"{Index} does not list the relationship {Name(definition)}.");
        return index.OrderBy(Name, StringComparer.Ordinal).Select(entry => Definition(defined, entry)).ToList();
    }

    private static XElement Definition(Dictionary<string, XElement> defined, XElement entry) =>
        defined.Remove(Name(entry), out var definition)
            ? definition
            : throw SourceError.At(entry, $"No file in Other/Relationships defines {Name(entry)}, or it is listed twice.");

    private static Dictionary<string, XElement> Definitions(SourceFolder source)
    {
        var defined = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var file in source.Under("Other/Relationships/"))
            foreach (var relationship in source.Xml(file, "EntityRelationships").Elements("EntityRelationship").ToList())
            {
                relationship.Remove();
                Xml.Place.Mark(relationship, file);
                if (!defined.TryAdd(Name(relationship), relationship))
                    throw SourceError.At(relationship, $"The relationship {Name(relationship)} is defined twice.");
            }
        return defined;
    }

    private static string Name(XElement relationship) =>
        relationship.Attribute("Name")?.Value ?? throw SourceError.At(relationship, "The relationship has no Name.");
}
