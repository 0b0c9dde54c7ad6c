namespace SocialCrm.Cli.Simulation;

/// <summary>Customers who write again after our first answer.</summary>
internal sealed record SecondMessageSetup
{
    /// <summary>Of all answered cases, 0 to 1.</summary>
    public double Share { get; init; }

    /// <summary>How long they take on average, in minutes by the clock on the wall.</summary>
    public double Minutes { get; init; } = 60;
}
