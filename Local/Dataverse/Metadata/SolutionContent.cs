using System.Collections.Immutable;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>Everything a packed solution registers, as read from its zip and nowhere else.</summary>
public sealed record SolutionContent
{
    /// <summary>Unique name of the solution.</summary>
    public required string UniqueName { get; init; }

    /// <summary>Version, four parts.</summary>
    public required string Version { get; init; }

    /// <summary>Whether it is the managed zip.</summary>
    public required bool Managed { get; init; }

    /// <summary>Customization prefix of its publisher.</summary>
    public required string Prefix { get; init; }

    /// <summary>Tables that the solution brings.</summary>
    public ImmutableArray<TableSchema> NewTables { get; init; } = [];

    /// <summary>Columns and keys on tables of others.</summary>
    public ImmutableArray<TableExtension> ExtendedTables { get; init; } = [];

    /// <summary>Global choices.</summary>
    public ImmutableArray<GlobalChoice> Choices { get; init; } = [];

    /// <summary>1:N relationships.</summary>
    public ImmutableArray<OneToManyRelationship> Relationships { get; init; } = [];

    /// <summary>N:N relationships.</summary>
    public ImmutableArray<ManyToManyRelationship> ManyToMany { get; init; } = [];

    /// <summary>Security roles.</summary>
    public ImmutableArray<SolutionRole> Roles { get; init; } = [];

    /// <summary>Assemblies with the types registered in them.</summary>
    public ImmutableArray<SolutionAssembly> Assemblies { get; init; } = [];

    /// <summary>Processing steps, in the order of the zip.</summary>
    public ImmutableArray<SolutionStep> Steps { get; init; } = [];

    /// <summary>Custom APIs.</summary>
    public ImmutableArray<CustomApi> CustomApis { get; init; } = [];

    /// <summary>Cloud flows; nothing in here runs them.</summary>
    public ImmutableArray<CloudFlow> CloudFlows { get; init; } = [];

    /// <summary>Connection references.</summary>
    public ImmutableArray<ConnectionReference> ConnectionReferences { get; init; } = [];

    /// <summary>Environment variables.</summary>
    public ImmutableArray<EnvironmentVariable> EnvironmentVariables { get; init; } = [];

    /// <summary>Forms of tables.</summary>
    public ImmutableArray<SolutionForm> Forms { get; init; } = [];

    /// <summary>Views of tables.</summary>
    public ImmutableArray<SolutionView> Views { get; init; } = [];

    /// <summary>Charts of tables.</summary>
    public ImmutableArray<SolutionChart> Charts { get; init; } = [];

    /// <summary>Dashboards.</summary>
    public ImmutableArray<SolutionDashboard> Dashboards { get; init; } = [];

    /// <summary>Model-driven apps.</summary>
    public ImmutableArray<SolutionApp> Apps { get; init; } = [];
}
