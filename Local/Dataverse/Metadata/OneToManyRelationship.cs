namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>Rows of one table point to a row of another through a lookup column (1:N).</summary>
public sealed record OneToManyRelationship
{
    /// <summary>Schema name; unique, compared without case.</summary>
    public required string Name { get; init; }

    /// <summary>Table pointed to.</summary>
    public required string ReferencedTable { get; init; }

    /// <summary>Table that has the lookup.</summary>
    public required string ReferencingTable { get; init; }

    /// <summary>The lookup column.</summary>
    public required string ReferencingColumn { get; init; }

    /// <summary>What the Web API calls the lookup, where a solution says so.</summary>
    public string? LookupNavigation { get; init; }

    /// <summary>What the Web API calls the rows that point to a row, where a solution says so.</summary>
    public string? CollectionNavigation { get; init; }

    /// <summary>What deleting the referenced row does.</summary>
    public CascadeBehavior Delete { get; init; } = CascadeBehavior.RemoveLink;

    /// <summary>What assigning the referenced row does.</summary>
    public CascadeBehavior Assign { get; init; } = CascadeBehavior.None;
}
