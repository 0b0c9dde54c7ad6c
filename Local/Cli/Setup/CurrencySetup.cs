namespace SocialCrm.Cli.Setup;

/// <summary>A currency besides the base currency of the CRM, which is the US dollar in a replay.</summary>
internal sealed record CurrencySetup
{
    /// <summary>ISO 4217.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public string? Symbol { get; init; }

    /// <summary>How much of it one unit of the base currency is worth.</summary>
    public required decimal Rate { get; init; }
}
