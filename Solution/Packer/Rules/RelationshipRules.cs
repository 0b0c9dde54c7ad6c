using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using SocialCrm.Solution.Tables;

namespace SocialCrm.Solution.Rules;

/// <summary>A lookup column and its relationship come together.</summary>
internal static class RelationshipRules
{
    public static void Check(RuleContext solution)
    {
        var referencing = solution.Content.Relationships.Select(Key).ToHashSet(StringComparer.Ordinal);
        foreach (var entity in solution.Content.Entities)
            foreach (var lookup in EntityXml.Attributes(entity).Where(a => EntityXml.IsLookup(a) && EntityXml.IsCustom(a)))
                if (!referencing.Contains(EntityXml.LogicalName(entity) + "." + EntityXml.ColumnName(lookup)))
                    solution.Log.Error("REL-MISSING", lookup, $"The lookup {EntityXml.LogicalName(entity)}.{EntityXml.ColumnName(lookup)} has no relationship in the package.");
        foreach (var relationship in solution.Content.Relationships)
            CheckEnds(solution, relationship);
        CheckNames(solution);
    }

    private static void CheckEnds(RuleContext solution, XElement relationship)
    {
        var table = Table(relationship, "ReferencingEntityName");
        var column = Column(relationship);
        if (column.Length > 0 && solution.Tables.Lacks(table, column))
            solution.Log.Error("REL-MISSING", relationship, $"The relationship {Name(relationship)} hangs on {table}.{column}, but there is no such column.");
        foreach (var end in new[] { "ReferencingEntityName", "ReferencedEntityName", "FirstEntityName", "SecondEntityName" })
            if (Table(relationship, end) is { Length: > 0 } name && IsMissing(solution, name))
                solution.Log.Error("REL-MISSING", relationship, $"The relationship {Name(relationship)} names the table {name}, which neither the platform nor the solution has.");
    }

    // Pseudo tables such as owner have no columns of their own and are in no catalogue.
    private static bool IsMissing(RuleContext solution, string table) =>
        table.StartsWith(solution.Content.Prefix + "_", StringComparison.Ordinal) && solution.Tables.Lacks(table);

    private static void CheckNames(RuleContext solution)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var relationship in solution.Content.Relationships)
            if (!seen.Add(Name(relationship)))
                solution.Log.Error("REL-DUP", relationship, $"The relationship {Name(relationship)} is there twice.");
    }

    private static string Key(XElement relationship) => Table(relationship, "ReferencingEntityName") + "." + Column(relationship);

    private static string Table(XElement relationship, string end) => (relationship.Element(end)?.Value ?? "").ToLowerInvariant();

    private static string Column(XElement relationship) =>
        (relationship.Element("ReferencingAttributeName")?.Value ?? "").ToLowerInvariant();

    private static string Name(XElement relationship) => relationship.Attribute("Name")?.Value ?? "";
}
