using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using SocialCrm.Local.Dataverse.Faults;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>What the platform knows about a table.</summary>
public sealed record TableSchema
{
    /// <summary>Logical name, lower case.</summary>
    public required string Name { get; init; }

    /// <summary>Schema name, with capitals.</summary>
    public required string SchemaName { get; init; }

    /// <summary>Name of the table in the Web API.</summary>
    public required string EntitySetName { get; init; }

    /// <summary>Display name.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Column that holds the id.</summary>
    public required string PrimaryId { get; init; }

    /// <summary>Column that holds the name shown in lookups; null = none.</summary>
    public string? PrimaryName { get; init; }

    /// <summary>Who owns the rows.</summary>
    public required Ownership Ownership { get; init; }

    /// <summary>Whether rows are activities, and so appear in activitypointer as well.</summary>
    public bool IsActivity { get; init; }

    /// <summary>Whether the table only ties two tables together.</summary>
    public bool IsIntersect { get; init; }

    /// <summary>Columns by logical name.</summary>
    public required ImmutableSortedDictionary<string, ColumnSchema> Columns { get; init; }

    /// <summary>Alternate keys.</summary>
    public ImmutableArray<AlternateKey> Keys { get; init; } = [];

    /// <summary>Whether rows have a state and a status reason.</summary>
    public bool HasState => Columns.ContainsKey(StateRules.State);

    /// <summary>The column with that logical name.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">There is none: QueryBuilderNoAttribute, with both names.</exception>
    public ColumnSchema Column(string name) => TryColumn(name, out var column)
        ? column
        : throw Fault.Of(ErrorCodes.QueryBuilderNoAttribute, $"'{Name}' entity doesn't contain attribute with Name = '{name}' and NameMapping = 'Logical'.");

    /// <summary>Looks a column up by logical name.</summary>
    public bool TryColumn(string name, [NotNullWhen(true)] out ColumnSchema? column) => Columns.TryGetValue(name, out column);

    /// <summary>The table with more columns and keys, as a solution adds them.</summary>
    public TableSchema With(IEnumerable<ColumnSchema> columns, IEnumerable<AlternateKey> keys) => this with
    {
        Columns = Columns.SetItems(columns.Select(column => KeyValuePair.Create(column.Name, column))),
        Keys = [.. Keys.Where(key => !keys.Any(added => added.Name == key.Name)), .. keys],
    };
}
