using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Cli.Report;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Simulation;

/// <summary>What one queue order made of the traffic.</summary>
/// <param name="ByBand">One entry for each follower band, in order; the unknown only when somebody is in it.</param>
/// <param name="ByUrgency">Most urgent first.</param>
/// <param name="SecondMessages">How many customers wrote again, for how many of these messages an answer was due before the end, and how many of those had none by then.</param>
internal sealed record OrderFigures(
    QueueOrder Order,
    SimulatedWaits All,
    IReadOnlyList<SimulatedWaits> ByBand,
    IReadOnlyList<SimulatedWaits> ByUrgency,
    SimulatedWaits FewFollowers,
    (int Written, int Promised, int Late) SecondMessages,
    IReadOnlyList<GroupUse> Use)
{
    /// <summary>Below this number an author counts as one with few followers.</summary>
    public const int Few = 1_000;

    /// <summary>The band with the most followers.</summary>
    public SimulatedWaits ManyFollowers => ByBand[FollowerBand.Known.Count - 1];

    public double OnDutyHours => Use.Sum(group => group.OnDutyHours);

    public double OverrunHours => Use.Sum(group => group.OverrunHours);

    public double Utilisation => OnDutyHours > 0 ? Use.Sum(group => group.BusyHours) / OnDutyHours : 0;

    public static OrderFigures Of(QueueOrder order, IReadOnlyList<SimulatedCase> cases, DeskResult result, DateTime end)
    {
        int[] all = [.. Enumerable.Range(0, cases.Count)];
        var bands = all.ToLookup(number => FollowerBand.Of(cases[number].Followers));
        var urgencies = all.ToLookup(number => cases[number].Urgency);
        return new OrderFigures(
            order,
            Figures("All", all),
            [.. FollowerBand.Known.Append(FollowerBand.Unknown).Where(band => band.From is not null || bands.Contains(band)).Select(band => Figures(band.Label, [.. bands[band]]))],
            [.. Enum.GetValues<Urgency>().Select(urgency => Figures(urgency.ToString(), [.. urgencies[urgency]]))],
            Figures("below 1,000", [.. all.Where(number => cases[number].Followers < Few)]),
            SecondMessagesOf(cases, result, end),
            result.Use);

        SimulatedWaits Figures(string label, int[] numbers) => SimulatedWaits.Of(label, cases, numbers, result.Answered, end);
    }

    private static (int Written, int Promised, int Late) SecondMessagesOf(IReadOnlyList<SimulatedCase> cases, DeskResult result, DateTime end)
    {
        var (written, promised, late) = (0, 0, 0);
        for (var i = 0; i < cases.Count; i++)
        {
            if (result.SecondPosted[i] == 0)
                continue;
            written++;
            if (cases[i].SecondDueOn(new DateTime(result.SecondPosted[i], DateTimeKind.Utc)) is not { } due || due > end)
                continue;
            promised++;
            if ((result.SecondAnswered[i] == 0 ? end.Ticks : result.SecondAnswered[i]) > due.Ticks)
                late++;
        }
        return (written, promised, late);
    }
}
