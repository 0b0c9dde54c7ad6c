using System;
using System.Collections.Immutable;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>When a plug-in runs.</summary>
public sealed record SolutionStep
{
    /// <summary>Id of the step.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of the step.</summary>
    public required string Name { get; init; }

    /// <summary>Message, e.g. Create.</summary>
    public required string Message { get; init; }

    /// <summary>Table; null = a message without a table.</summary>
    public string? Table { get; init; }

    /// <summary>Id of the plug-in type.</summary>
    public required Guid PluginTypeId { get; init; }

    /// <summary>10 pre-validation, 20 pre-operation, 40 post-operation.</summary>
    public required int Stage { get; init; }

    /// <summary>Whether it runs later, in the queue.</summary>
    public required bool Asynchronous { get; init; }

    /// <summary>Whether a successful job is deleted.</summary>
    public bool DeletesJobWhenDone { get; init; }

    /// <summary>Order among the steps of a stage, lowest first.</summary>
    public required int Rank { get; init; }

    /// <summary>Columns of which one must be in the request; empty = any.</summary>
    public ImmutableArray<string> FilteringColumns { get; init; } = [];

    /// <summary>Text handed to the plug-in's constructor; null = none.</summary>
    public string? Configuration { get; init; }

    /// <summary>Images, in the order of the zip.</summary>
    public ImmutableArray<StepImage> Images { get; init; } = [];
}
