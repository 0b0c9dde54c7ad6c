using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using SocialCrm.Local.Dataverse.Faults;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>Every table and relationship of the organization. Immutable: importing a solution makes another one.</summary>
public sealed class Catalogue
{
    private readonly ImmutableSortedDictionary<string, TableSchema> _tables;
    private readonly ImmutableDictionary<string, OneToManyRelationship> _relationships;
    private readonly ImmutableDictionary<string, ManyToManyRelationship> _manyToMany;
    private readonly ILookup<string, OneToManyRelationship> _referencing;
    private readonly ILookup<string, TableSchema> _byPrimaryId;

    /// <summary>A catalogue of these tables and relationships; the later of two with one name wins.</summary>
    public Catalogue(IEnumerable<TableSchema> tables, IEnumerable<OneToManyRelationship> relationships, IEnumerable<ManyToManyRelationship> manyToMany)
    {
        _tables = ImmutableSortedDictionary.Create<string, TableSchema>(StringComparer.Ordinal)
            .SetItems(tables.Select(table => KeyValuePair.Create(table.Name, table)));
        _relationships = ImmutableDictionary.Create<string, OneToManyRelationship>(StringComparer.OrdinalIgnoreCase)
            .SetItems(relationships.Select(one => KeyValuePair.Create(one.Name, one)));
        _manyToMany = ImmutableDictionary.Create<string, ManyToManyRelationship>(StringComparer.OrdinalIgnoreCase)
            .SetItems(manyToMany.Select(one => KeyValuePair.Create(one.Name, one)));
        _referencing = _relationships.Values.OrderBy(one => one.Name, StringComparer.Ordinal).ToLookup(one => one.ReferencedTable, StringComparer.Ordinal);
        _byPrimaryId = _tables.Values.ToLookup(table => table.PrimaryId, StringComparer.Ordinal);
    }

    /// <summary>The standard tables, before any import.</summary>
    public static Catalogue Standard { get; } = StandardCatalogue.Load();

    /// <summary>What each security role allows, by its id.</summary>
    public ImmutableDictionary<Guid, SolutionRole> Roles { get; init; } = ImmutableDictionary<Guid, SolutionRole>.Empty;

    /// <summary>What a security role allows; nothing for a role that somebody made by hand.</summary>
    public ImmutableArray<RolePrivilege> PrivilegesOf(Guid role) => Roles.TryGetValue(role, out var known) ? known.Privileges : [];

    /// <summary>All tables, by logical name.</summary>
    public IEnumerable<TableSchema> Tables => _tables.Values;

    /// <summary>All N:N relationships, by name.</summary>
    public IEnumerable<ManyToManyRelationship> ManyToMany => _manyToMany.Values.OrderBy(one => one.Name, StringComparer.Ordinal);

    /// <summary>The table with that logical name.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">There is none: QueryBuilderNoEntity, with the name.</exception>
    public TableSchema Table(string name) => TryTable(name, out var table)
        ? table
        : throw Fault.Of(ErrorCodes.QueryBuilderNoEntity, $"The entity with a name = '{name}' with namemapping = 'Logical' was not found in the MetadataCache.");

    /// <summary>Looks a table up by logical name.</summary>
    public bool TryTable(string? name, [NotNullWhen(true)] out TableSchema? table)
    {
        table = null;
        return name is not null && _tables.TryGetValue(name, out table);
    }

    /// <summary>Looks a 1:N relationship up by schema name.</summary>
    public bool TryRelationship(string name, [NotNullWhen(true)] out OneToManyRelationship? relationship) => _relationships.TryGetValue(name, out relationship);

    /// <summary>Looks an N:N relationship up by schema name.</summary>
    public bool TryManyToMany(string name, [NotNullWhen(true)] out ManyToManyRelationship? relationship) => _manyToMany.TryGetValue(name, out relationship);

    /// <summary>The 1:N relationships in which rows point to rows of <paramref name="table"/>, by name.</summary>
    public IEnumerable<OneToManyRelationship> PointingTo(string table) => _referencing[table];

    /// <summary>The activity tables, activitypointer left out.</summary>
    public IEnumerable<TableSchema> Activities => _byPrimaryId["activityid"].Where(table => table.IsActivity);

    /// <summary>The catalogue after importing a solution.</summary>
    public Catalogue With(SolutionContent solution) => new(
        _tables.Values.Concat(solution.NewTables).Concat(solution.ExtendedTables.Select(Extend)),
        _relationships.Values.Concat(solution.Relationships),
        _manyToMany.Values.Concat(solution.ManyToMany))
    {
        Roles = Roles.SetItems(solution.Roles.Select(role => KeyValuePair.Create(role.Id, role))),
    };

    private TableSchema Extend(TableExtension extension) => Table(extension.Table).With(extension.Columns, extension.Keys);
}
