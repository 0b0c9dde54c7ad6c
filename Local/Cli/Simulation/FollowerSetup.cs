namespace SocialCrm.Cli.Simulation;

/// <summary>How many followers authors have: log-normal, most few and a few very many.</summary>
internal sealed record FollowerSetup
{
    /// <summary>Half of the authors have fewer.</summary>
    public double Median { get; init; } = 250;

    /// <summary>The standard deviation of the natural logarithm.</summary>
    public double Spread { get; init; } = 2.5;

    /// <summary>The share of authors whose followers the network does not tell, 0 to 1.</summary>
    public double Unknown { get; init; }
}
