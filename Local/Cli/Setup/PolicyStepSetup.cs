namespace SocialCrm.Cli.Setup;

/// <summary>One step of a policy's escalation ladder; the steps of a clock are performed in the order of the file.</summary>
internal sealed record PolicyStepSetup
{
    public required string Name { get; init; }

    public required string Kpi { get; init; }

    public required string Anchor { get; init; }

    /// <summary>Percent or minutes, as the anchor says.</summary>
    public required int Value { get; init; }

    public required string Action { get; init; }

    public string? Queue { get; init; }

    public string? Team { get; init; }

    public string? Message { get; init; }
}
