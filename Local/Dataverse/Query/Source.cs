using System;
using System.Collections.Immutable;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>One occurrence of a table in a bound query. A result is one row (or none) per occurrence, at its slot.</summary>
internal sealed record Source(int Slot, TableSchema Table, string? Alias)
{
    /// <summary>Slot of the occurrence it is joined to.</summary>
    public int ParentSlot { get; init; } = -1;

    /// <summary>Column of the occurrence above.</summary>
    public ColumnSchema? ParentColumn { get; init; }

    /// <summary>Column of this table that must equal it.</summary>
    public ColumnSchema? OwnColumn { get; init; }

    /// <summary>Whether results without a match stay.</summary>
    public bool Outer { get; init; }

    /// <summary>What its rows must meet to be joined; for the root, to be a result.</summary>
    public BoundFilter Filter { get; init; } = BoundFilter.Everything;

    /// <summary>Whether the caller may read a row; null when all rows may be read.</summary>
    public Func<Row, bool>? Readable { get; init; }

    /// <summary>Occurrences joined to this one.</summary>
    public ImmutableArray<Source> Links { get; init; } = [];
}

/// <summary>A test of results, with the conditions on single columns that each result must meet.</summary>
internal sealed record BoundFilter(Func<Row?[], bool> Holds, ImmutableArray<BoundCondition> Required)
{
    public static BoundFilter Everything { get; } = new(_ => true, []);

    /// <summary>Tests of which each result must meet one at least; empty when there are none.</summary>
    public ImmutableArray<BoundFilter> Branches { get; init; } = [];
}

/// <summary>A condition on one column of one occurrence.</summary>
internal sealed record BoundCondition(int Slot, ColumnSchema Column, ColumnTest Test)
{
    public bool Holds(Row?[] rows) => Test.Holds(rows[Slot]?[Column.Name]);
}
