using System.Collections.Immutable;
using Microsoft.Xrm.Sdk.Query;

namespace SocialCrm.Local.Dataverse.Query;

/// <summary>What a query asks for, whichever language it was written in; names are not yet looked up.</summary>
internal sealed record QueryDefinition
{
    public required SourceDefinition Root { get; init; }

    public bool Distinct { get; init; }

    public bool Aggregate { get; init; }

    /// <summary>Choices and lookups sort by their values instead of what the user reads.</summary>
    public bool RawOrder { get; init; }

    public int? Top { get; init; }

    public int PageSize { get; init; }

    public int PageNumber { get; init; }

    public string? PagingCookie { get; init; }

    public bool CountTotal { get; init; }
}

/// <summary>One occurrence of a table in a query; for a joined one also how it hangs on the one above it.</summary>
internal sealed record SourceDefinition
{
    public required string Table { get; init; }

    public string? Alias { get; init; }

    public string? ParentColumn { get; init; }

    public string? OwnColumn { get; init; }

    public JoinOperator Join { get; init; }

    public bool AllColumns { get; init; }

    public ImmutableArray<ColumnDefinition> Columns { get; init; } = [];

    public FilterDefinition Filter { get; init; } = FilterDefinition.Empty;

    public ImmutableArray<OrderDefinition> Orders { get; init; } = [];

    public ImmutableArray<SourceDefinition> Links { get; init; } = [];
}

/// <summary>A column to return, as it is or as an aggregate.</summary>
internal sealed record ColumnDefinition(string Name)
{
    public string? Alias { get; init; }

    public string? Aggregate { get; init; }

    public bool GroupBy { get; init; }

    public string? DateGrouping { get; init; }

    public bool Distinct { get; init; }
}

/// <summary>Conditions and groups of conditions.</summary>
internal sealed record FilterDefinition(LogicalOperator Operator, ImmutableArray<ConditionDefinition> Conditions, ImmutableArray<FilterDefinition> Groups)
{
    public static FilterDefinition Empty { get; } = new(LogicalOperator.And, [], []);
}

/// <summary>One condition; <paramref name="Source"/> is the alias or table it speaks of, null = the one it is written under.</summary>
internal sealed record ConditionDefinition(string? Source, string Column, ConditionOperator Operator, ImmutableArray<object?> Values);

/// <summary>One order; by a column, or in an aggregate query by an alias.</summary>
internal sealed record OrderDefinition(string? Source, string? Column, string? Alias, bool Descending);
