using System;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Cli.Simulation;

/// <summary>What a simulation file holds: made-up traffic, the team that answers it, and the target.</summary>
internal sealed record SimulationSetup
{
    /// <summary>How many local days are simulated, 1 to 366.</summary>
    public int Days { get; init; } = 30;

    /// <summary>The first local day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>The same seed and the same file give the same figures to the last byte.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The zone of all hours in the file, an IANA or Windows name.</summary>
    public required string TimeZone { get; init; }

    public required TrafficSetup Traffic { get; init; }

    public required DeskSetup Team { get; init; }

    public TargetSetup Target { get; init; } = new();

    /// <summary>The zone as a clock.</summary>
    public LocalClock Clock() => new(TimeZones.Find(TimeZone));

    /// <summary>When the simulation begins and ends, UTC.</summary>
    public (DateTime From, DateTime To) Period()
    {
        var (clock, first) = (Clock(), Start.ToDateTime(TimeOnly.MinValue));
        return (clock.ToUtc(first), clock.ToUtc(first.AddDays(Days)));
    }
}
