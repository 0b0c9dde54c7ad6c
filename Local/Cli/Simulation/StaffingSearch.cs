using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Simulation;

/// <summary>Finds how many reps each hour of the week needs so that the target holds under our queue order.</summary>
/// <remarks>
/// Begins with the work that comes in each hour, adds reps where the late cases waited until every searched month meets the target, then takes
/// away one at a time as long as they still do. Ends with numbers of which none can be one lower by itself, or at the bound of runs, which is lower for long months.
/// </remarks>
internal sealed class StaffingSearch
{
    /// <summary>One month alone would be met to the last case, and the next one missed.</summary>
    public const int Months = 3;

    private const int MostRuns = 5_000;

    // Some minutes of one processor.
    private const int MostCases = 2_000_000_000;

    private readonly SimulationSetup _setup;
    private readonly LocalClock _clock;
    private readonly Workload _workload;
    private readonly List<StaffedMonth> _months;
    private readonly int _mostRuns;
    private int _runs;

    /// <param name="traffic">Makes the traffic of a month, from 0 on.</param>
    /// <param name="mostCases">How many cases all runs together may work off.</param>
    public StaffingSearch(SimulationSetup setup, Func<int, SimulatedTraffic> traffic, int mostCases = MostCases)
    {
        _setup = setup;
        _clock = setup.Clock();
        _workload = Roster.WorkloadOf(setup.Team);
        _months = [.. Enumerable.Range(0, Months + 1).Select(month => new StaffedMonth(traffic(month), _clock, _workload, setup.Target.InTime))];
        _mostRuns = Math.Clamp(mostCases / Math.Max(1, _months.Max(month => month.Cases)), 1, MostRuns);
    }

    private IEnumerable<StaffedMonth> Searched => _months.Take(Months);

    public StaffingNeed Find()
    {
        var reps = Load();
        var hasRaised = Raise(reps);
        var isTight = hasRaised && Lower(reps);
        var isAttainable = Searched.All(month => month.IsAttainable);
        return new StaffingNeed(
            reps,
            PresentByHour(),
            _months[0].Hours(reps),
            _months[0].InTime(reps, QueueOrder.Ours),
            [.. QueueOrder.All.Select(order => (order, _months[^1].InTime(reps, order)))],
            hasRaised && isAttainable,
            isAttainable,
            isTight,
            _runs);
    }

    /// <summary>Whether that many reps by hour of the week meet the target in each of the searched months.</summary>
    public bool IsMet(IReadOnlyList<int> reps) => Searched.All(month => Run(month, reps));

    private bool Run(StaffedMonth month, IReadOnlyList<int> reps)
    {
        _runs++;
        return month.IsMet(reps);
    }

    private int[] Load() => [.. _months[0].Load().Select((people, cell) => _months[0].Has(cell) ? Math.Max(_setup.Target.FewestReps, (int)Math.Ceiling(people)) : 0)];

    private bool Raise(int[] reps)
    {
        while (_runs < _mostRuns)
        {
            if (Searched.FirstOrDefault(month => !Run(month, reps)) is not { } missed)
                return true;
            _runs++;
            var blame = missed.Blame(reps);
            var half = blame.Max() / 2;
            for (var cell = 0; cell < reps.Length; cell++)
            {
                if (blame[cell] > 0 && blame[cell] >= half)
                    reps[cell]++;
            }
        }
        return false;
    }

    /// <summary>From every hour one in a round, so that none is emptied for the others.</summary>
    /// <returns>Whether a whole round found nothing to take away.</returns>
    private bool Lower(int[] reps)
    {
        var hasLowered = true;
        while (hasLowered)
        {
            hasLowered = false;
            foreach (var cell in Enumerable.Range(0, reps.Length).OrderByDescending(cell => reps[cell]).ThenBy(cell => cell).ToList())
            {
                if (reps[cell] > _setup.Target.FewestReps && TakesAway(reps, cell))
                    hasLowered = true;
                if (_runs >= _mostRuns)
                    return false;
            }
        }
        return true;
    }

    private bool TakesAway(int[] reps, int cell)
    {
        reps[cell]--;
        if (IsMet(reps))
            return true;
        reps[cell]++;
        return false;
    }

    /// <summary>How many of the file's team are there on average at each hour of the week.</summary>
    private IReadOnlyList<double> PresentByHour()
    {
        var (present, change, roster, (from, to)) = (0, 0, Roster.Of(_setup), _setup.Period());
        var sums = new double[LocalClock.CellsOfWeek];
        var times = new int[LocalClock.CellsOfWeek];
        for (var at = from; at < to; at += LocalClock.Step)
        {
            for (; change < roster.Changes.Count && roster.Changes[change].At <= at.Ticks; change++)
                present += roster.Changes[change].IsOn ? 1 : -1;
            sums[_clock.CellOf(at)] += present;
            times[_clock.CellOf(at)]++;
        }
        return [.. sums.Select((sum, cell) => times[cell] == 0 ? 0 : sum / times[cell])];
    }
}
