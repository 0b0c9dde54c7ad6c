using System;
using System.Collections.Immutable;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>A message that a solution adds.</summary>
public sealed record CustomApi
{
    /// <summary>Name of the message.</summary>
    public required string UniqueName { get; init; }

    /// <summary>Table it is bound to; null = global.</summary>
    public string? BoundTable { get; init; }

    /// <summary>Whether it is bound to a collection of rows.</summary>
    public bool BoundToCollection { get; init; }

    /// <summary>Whether it is a function.</summary>
    public bool IsFunction { get; init; }

    /// <summary>Which steps others may register: 0 none, 1 asynchronous, 2 all.</summary>
    public int AllowedSteps { get; init; }

    /// <summary>Privilege that a caller needs; null = none.</summary>
    public string? Privilege { get; init; }

    /// <summary>Plug-in type that is the main operation; null = none.</summary>
    public Guid? PluginTypeId { get; init; }

    /// <summary>Request parameters by unique name.</summary>
    public ImmutableArray<CustomApiParameter> Parameters { get; init; } = [];

    /// <summary>Response properties by unique name.</summary>
    public ImmutableArray<CustomApiProperty> Properties { get; init; } = [];
}
