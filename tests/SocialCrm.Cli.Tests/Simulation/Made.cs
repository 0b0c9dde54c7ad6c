using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Setup;
using SocialCrm.Cli.Simulation;

namespace SocialCrm.Cli.Tests.Simulation;

/// <summary>Small simulations.</summary>
internal static class Made
{
    public static readonly DateTime Monday = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static ShiftSetup Always { get; } = new() { From = "00:00", To = "24:00" };

    /// <summary>The set-up of the bundled company: critical in 15 minutes and high in 60 day and night, the rest in 120 of the office in Lisbon.</summary>
    public static CrmSetup Crm { get; } = SetupReader.Read(BundledFiles.Config, BundledFiles.Read(BundledFiles.Config));

    /// <summary>So many complaints in every hour, all of them in need of an answer, and one rep who is always there.</summary>
    public static SimulationSetup Setup(double postsPerHour, int days = 7) => new()
    {
        Days = days,
        Start = new DateOnly(2026, 3, 2),
        TimeZone = "UTC",
        Traffic = new TrafficSetup
        {
            PostsPerHour = Days.ToDictionary(day => day, _ => (IReadOnlyList<double>)[.. Enumerable.Repeat(postsPerHour, 24)]),
            Intents = new Dictionary<string, IntentSetup> { ["Complaint"] = Intent(1, ("Critical", 0.1), ("High", 0.2), ("Normal", 0.7)) },
        },
        Team = new DeskSetup { MinutesPerCase = new Dictionary<string, double> { ["Complaint"] = 8 }, Members = [Member("Rosa", Always)] },
    };

    public static IntentSetup Intent(double share, params (string Urgency, double Share)[] urgencies) =>
        new() { Share = share, Urgency = urgencies.ToDictionary(one => one.Urgency, one => one.Share) };

    public static MemberSetup Member(string name, params ShiftSetup[] shifts) => new() { Name = name, Shifts = shifts };

    public static SimulationSetup With(this SimulationSetup setup, params MemberSetup[] members) => setup with { Team = setup.Team with { Members = members } };

    public static SimulatedTraffic Traffic(SimulationSetup setup, int month = 0) => new TrafficMaker(setup, new CasePolicies(Crm), month).Make();

    public static DeskResult Run(SimulationSetup setup, SimulatedTraffic traffic, QueueOrder order) => DeskRun.Of(traffic.Cases, Roster.Of(setup), order, traffic.To);

    public static DateTime? AnsweredOn(this DeskResult result, int theCase) => result.Answered[theCase] == 0 ? null : new DateTime(result.Answered[theCase], DateTimeKind.Utc);

    /// <summary>When the work on each case began, of those that were answered.</summary>
    public static IEnumerable<(SimulatedCase Case, int Number, DateTime Began)> Begun(this DeskResult result, SimulationSetup setup, SimulatedTraffic traffic)
    {
        var workload = Roster.WorkloadOf(setup.Team);
        return traffic.Cases
            .Select((one, number) => (one, number))
            .Where(one => result.Answered[one.number] != 0)
            .Select(one => (one.one, one.number, new DateTime(result.Answered[one.number] - workload.TicksFor(one.one.Intent, one.one.Effort), DateTimeKind.Utc)));
    }
}
