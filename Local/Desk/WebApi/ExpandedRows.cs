using Microsoft.Xrm.Sdk.Query;

namespace SocialCrm.Local.Desk.WebApi;

/// <summary>Rows that are read along with others: the one that a lookup points to, or those that point to a row.</summary>
internal sealed record ExpandedRows(string Name, RowPlan Plan)
{
    /// <summary>Set for a lookup.</summary>
    public LookupNavigation? Lookup { get; init; }

    /// <summary>Set for a collection.</summary>
    public CollectionNavigation? Collection { get; init; }

    /// <summary>Which rows of the collection, and in which order.</summary>
    public QueryExpression? Query { get; init; }

    /// <summary>Most rows of the collection for each row; null: all.</summary>
    public int? Top { get; init; }
}
