using System.Collections.Generic;

namespace SocialCrm.Cli.Setup;

/// <summary>A person of ours whom customers may name.</summary>
internal sealed record EmployeeSetup
{
    public required string Name { get; init; }

    /// <summary>Other ways in which customers write the name.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    public string? Badge { get; init; }

    public string? Place { get; init; }

    public string? Role { get; init; }

    /// <summary>The name of an employee who stands before this one in the set-up.</summary>
    public string? Manager { get; init; }

    /// <summary>Signs in to the CRM, with a user of the same name.</summary>
    public bool IsUser { get; init; }
}
