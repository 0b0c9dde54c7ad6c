using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Local.Dataverse.Metadata.Import;

/// <summary>Reads tables: whole ones that the solution brings, and columns and keys that it adds to others.</summary>
internal sealed class SolutionTables(SolutionPackage package, SolutionColumns columns)
{
    /// <summary>Tables that the solution brings: those with an id column.</summary>
    public ImmutableArray<TableSchema> New => [.. Entities.Where(IsNew).Select(Table)];

    /// <summary>Columns and keys on tables of others.</summary>
    public ImmutableArray<TableExtension> Extended => [.. Entities.Where(entity => !IsNew(entity)).Select(Extension)];

    private IEnumerable<XElement> Entities => package.Section("Entities").Where(entity => Definition(entity) is not null);

    private static bool IsNew(XElement entity) => PrimaryKey(entity) is not null;

    private static XElement? Definition(XElement entity) => entity.Element("EntityInfo")?.Element("entity");

    private static IEnumerable<XElement> Attributes(XElement entity) => Definition(entity)!.Element("attributes")?.Elements() ?? [];

    private static XElement? PrimaryKey(XElement entity) => Attributes(entity).FirstOrDefault(attribute => attribute.Text("Type") == "primarykey");

    private static string NameOf(XElement entity) => entity.Required("Name", "A table").ToLowerInvariant();

    private TableSchema Table(XElement entity)
    {
        var (name, definition) = (NameOf(entity), Definition(entity)!);
        var owner = $"The table {name}";
        var ownership = OwnershipOf(definition.Required("OwnershipTypeMask", owner), owner);
        var primaryId = PrimaryKey(entity)!.Required("LogicalName", owner);
        return new TableSchema
        {
            Name = name,
            SchemaName = entity.Required("Name", owner),
            EntitySetName = definition.Required("EntitySetName", owner),
            DisplayName = entity.Element("Name")!.Attribute("LocalizedName")?.Value ?? name,
            PrimaryId = primaryId,
            PrimaryName = Attributes(entity).FirstOrDefault(IsPrimaryName)?.Text("LogicalName"),
            Ownership = ownership,
            IsActivity = definition.Flag("IsActivity"),
            Columns = ColumnsOf(entity, name, SystemColumns.Of(primaryId, ownership, intersect: false)),
            Keys = Keys(entity),
        };
    }

    private TableExtension Extension(XElement entity)
    {
        var name = NameOf(entity);
        return new TableExtension(name, [.. Attributes(entity).Select(attribute => columns.Read(attribute, name))], Keys(entity));
    }

    /// <summary>The platform's own columns are those it gives to every table, whatever the zip says of them.</summary>
    private ImmutableSortedDictionary<string, ColumnSchema> ColumnsOf(XElement entity, string table, IEnumerable<ColumnSchema> system)
    {
        var all = system.ToImmutableSortedDictionary(column => column.Name, column => column, StringComparer.Ordinal);
        return all.AddRange(Attributes(entity)
            .Where(attribute => !all.ContainsKey(attribute.Text("LogicalName") ?? ""))
            .Select(attribute => columns.Read(attribute, table))
            .Select(column => KeyValuePair.Create(column.Name, column)));
    }

    private static bool IsPrimaryName(XElement attribute) =>
        (attribute.Text("DisplayMask") ?? "").Split('|').Contains("PrimaryName", StringComparer.Ordinal);

    private static ImmutableArray<AlternateKey> Keys(XElement entity) =>
        [.. (Definition(entity)!.Element("EntityKeys")?.Elements() ?? []).Select(Key)];

    private static AlternateKey Key(XElement key)
    {
        var name = key.Required("LogicalName", "An alternate key");
        return new AlternateKey(name, [.. (key.Element("EntityKeyAttributes")?.Elements() ?? []).Select(attribute => attribute.Value)]);
    }

    private static Ownership OwnershipOf(string mask, string owner) => mask switch
    {
        "UserOwned" => Ownership.User,
        "OrgOwned" => Ownership.Organization,
        "BusinessOwned" => Ownership.Business,
        _ => throw new InvalidDataException($"{owner} has the ownership '{mask}', which is not supported by the embedded Dataverse."),
    };
}
