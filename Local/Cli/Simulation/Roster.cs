using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Simulation;

/// <summary>Who works when during a simulation.</summary>
/// <param name="Groups">Reps are numbered through, group after group.</param>
/// <param name="Changes">By time; who stops stands before who begins.</param>
internal sealed record Roster(IReadOnlyList<RepGroup> Groups, IReadOnlyList<DutyChange> Changes)
{
    public int Reps => Groups.Sum(group => group.Reps);

    /// <summary>The roster of a file's team.</summary>
    public static Roster Of(SimulationSetup setup)
    {
        var groups = new List<RepGroup>();
        var stints = new List<(int Rep, Stint Stint)>();
        foreach (var member in setup.Team.Members)
        {
            var own = StintsOf(member, setup);
            var first = groups.Sum(group => group.Reps);
            stints.AddRange(Enumerable.Range(first, member.People).SelectMany(rep => own.Select(stint => (rep, stint))));
            groups.Add(new RepGroup(member.Name, member.People, new Skills(member.Intents, member.Topics, member.Languages), WorkloadOf(setup.Team, member)));
        }
        return new Roster(groups, Ordered(stints));
    }

    /// <summary>People who can answer everything, so many at each hour of the week.</summary>
    /// <param name="counts">By <see cref="LocalClock.CellOf"/>.</param>
    /// <param name="hours">From <see cref="HoursOf"/>.</param>
    public static Roster Of(IReadOnlyList<int> counts, IReadOnlyList<(long From, int Cell)> hours, Workload workload)
    {
        var changes = new List<DutyChange>();
        var present = 0;
        foreach (var (from, cell) in hours)
        {
            for (; present > counts[cell]; present--)
                changes.Add(new DutyChange(from, present - 1, false));
            for (; present < counts[cell]; present++)
                changes.Add(new DutyChange(from, present, true));
        }
        return new Roster([new RepGroup("Everybody", counts.Max(), Skills.All, workload)], changes);
    }

    /// <summary>When which hour of the week begins, from one time to another.</summary>
    public static IReadOnlyList<(long From, int Cell)> HoursOf(SimulatedTraffic traffic, LocalClock clock)
    {
        var hours = new List<(long, int)>();
        var last = -1;
        for (var at = traffic.From; at < traffic.To; at += LocalClock.Step)
        {
            if (clock.CellOf(at) is var cell && cell != last)
                hours.Add((at.Ticks, last = cell));
        }
        return hours;
    }

    /// <summary>The minutes that the file gives to all, for those who are not in it.</summary>
    public static Workload WorkloadOf(DeskSetup team) => new(MinutesOf(team.MinutesPerCase), team.Spread);

    private static Workload WorkloadOf(DeskSetup team, MemberSetup member)
    {
        var minutes = MinutesOf(team.MinutesPerCase);
        foreach (var (intent, own) in MinutesOf(member.MinutesPerCase))
            minutes[intent] = own;
        return new Workload(minutes, team.Spread);
    }

    private static Dictionary<Intent, double> MinutesOf(IReadOnlyDictionary<string, double> minutes) =>
        minutes.ToDictionary(one => FileWord<Intent>.Read(one.Key), one => one.Value);

    private static List<Stint> StintsOf(MemberSetup member, SimulationSetup setup)
    {
        var (from, to) = setup.Period();
        var stints = member.Shifts.SelectMany(shift => Stint.Of(shift, setup))
            .Select(stint => new Stint(Math.Max(stint.From, from.Ticks), Math.Min(stint.To, to.Ticks)))
            .Where(stint => stint.From < stint.To)
            .OrderBy(stint => stint.From);
        var together = new List<Stint>();
        foreach (var stint in stints)
        {
            if (together.Count > 0 && stint.From <= together[^1].To)
                together[^1] = together[^1] with { To = Math.Max(together[^1].To, stint.To) };
            else
                together.Add(stint);
        }
        return together;
    }

    private static IReadOnlyList<DutyChange> Ordered(IEnumerable<(int Rep, Stint Stint)> stints) =>
    [
        .. stints.SelectMany(one => new[] { new DutyChange(one.Stint.From, one.Rep, true), new DutyChange(one.Stint.To, one.Rep, false) })
            .OrderBy(change => change.At).ThenBy(change => change.IsOn).ThenBy(change => change.Rep),
    ];
}
