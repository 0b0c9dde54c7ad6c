using System.Collections.Immutable;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>A query whose every name has been found and every value understood.</summary>
internal sealed record BoundQuery(QueryDefinition Definition, Source Root, int Slots)
{
    /// <summary>What to return.</summary>
    public ImmutableArray<OutputColumn> Columns { get; init; } = [];

    /// <summary>How to order.</summary>
    public ImmutableArray<BoundOrder> Orders { get; init; } = [];

    /// <summary>Whether the root's filter can be tested before joining.</summary>
    public bool FiltersRootOnly { get; init; }
}

/// <summary>A column to return, under the key it gets in the entity.</summary>
internal sealed record OutputColumn(Source Source, ColumnSchema Column, string Key, bool Aliased, ColumnDefinition Definition);

/// <summary>A column to order by.</summary>
internal sealed record BoundOrder(Source Source, ColumnSchema Column, bool Descending);
