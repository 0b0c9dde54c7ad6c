namespace SocialCrm.Cli.Setup;

/// <summary>How much goodwill the holders of one security role may give, in the base currency.</summary>
internal sealed record GoodwillLimitSetup
{
    /// <summary>The name of the role.</summary>
    public required string Role { get; init; }

    public required decimal PerCase { get; init; }

    /// <summary>In twelve months.</summary>
    public required decimal PerCustomer { get; init; }
}
