using System.Linq;
using SocialCrm.Cli.Simulation;

namespace SocialCrm.Cli.Commands;

/// <summary>What to simulate and what to leave behind; paths as the user wrote them.</summary>
internal sealed record SimulateOptions
{
    /// <summary>Null: the traffic that comes with the program.</summary>
    public string? File { get; init; }

    public string? ConfigFile { get; init; }

    public string? OutFile { get; init; }

    public required string ReportFile { get; init; }

    public int? Days { get; init; }

    public int? Seed { get; init; }

    public int? PostsPerDay { get; init; }

    /// <summary>What was written on the command line goes before what the file says.</summary>
    /// <remarks>A crisis after the last of the days does not happen.</remarks>
    public SimulationSetup ApplyTo(SimulationSetup setup)
    {
        var days = Days ?? setup.Days;
        var traffic = PostsPerDay is { } posts ? setup.Traffic.WithPostsPerDay(posts) : setup.Traffic;
        return setup with
        {
            Days = days,
            Seed = Seed ?? setup.Seed,
            Traffic = traffic with { Crises = [.. traffic.Crises.Where(crisis => crisis.Day <= days)] },
        };
    }
}
