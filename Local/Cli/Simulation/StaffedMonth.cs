using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Simulation;

/// <summary>Traffic without its crises, for trying numbers of reps on: nobody staffs every week for a crisis.</summary>
internal sealed class StaffedMonth
{
    private readonly LocalClock _clock;
    private readonly Workload _workload;
    private readonly IReadOnlyList<SimulatedCase> _cases;
    private readonly IReadOnlyList<(long From, int Cell)> _hours;
    private readonly DateTime _end;
    private readonly SkillQueues _skills;
    private readonly StaffingTarget _target;

    public StaffedMonth(SimulatedTraffic traffic, LocalClock clock, Workload workload, double inTime)
    {
        (_clock, _workload, _end) = (clock, workload, traffic.To);
        _cases = [.. traffic.Cases.Where(one => !one.IsFromCrisis)];
        _hours = Roster.HoursOf(traffic, clock);
        _skills = new SkillQueues(_cases, Roster.Of(new int[LocalClock.CellsOfWeek], _hours, workload).Groups);
        _target = new StaffingTarget(_cases, workload, inTime, _end);
    }

    /// <summary>Whether an hour of the week comes in it: fewer than seven days have not all.</summary>
    public bool Has(int cell) => _hours.Any(hour => hour.Cell == cell);

    /// <summary>How many hours of work the numbers are in all of its days.</summary>
    public double Hours(IReadOnlyList<int> reps) => Lengths().Select((ticks, cell) => reps[cell] * ticks / TimeSpan.TicksPerHour).Sum();

    /// <summary>How many cases a run of it works off.</summary>
    public int Cases => _cases.Count;

    /// <summary>Whether the work itself is short enough for the target.</summary>
    public bool IsAttainable => _target.IsAttainable;

    /// <param name="reps">By hour of the week.</param>
    public bool IsMet(IReadOnlyList<int> reps) => _target.IsMet(Run(reps, QueueOrder.Ours));

    /// <summary>By urgency: the share of first answers in time; null when there was none.</summary>
    public IReadOnlyList<double?> InTime(IReadOnlyList<int> reps, QueueOrder order) => _target.InTime(Run(reps, order));

    /// <summary>By hour of the week: the work that comes in it, in people who do nothing else.</summary>
    public IReadOnlyList<double> Load()
    {
        var work = new double[LocalClock.CellsOfWeek];
        foreach (var theCase in _cases)
        {
            work[_clock.CellOf(theCase.PostedOn)] += _workload.TicksFor(theCase.Intent, theCase.Effort)
                + (theCase.WritesAgainAfter is null ? 0 : _workload.TicksFor(theCase.Intent, theCase.SecondEffort));
        }
        var lengths = Lengths();
        return [.. work.Select((ticks, cell) => lengths[cell] > 0 ? ticks / lengths[cell] : 0)];
    }

    /// <summary>Each late case blames the hours between its post and its due time, in which somebody more could have answered it.</summary>
    public IReadOnlyList<double> Blame(IReadOnlyList<int> reps)
    {
        var blame = new double[LocalClock.CellsOfWeek];
        foreach (var theCase in _target.Missed(Run(reps, QueueOrder.Ours)))
        {
            for (var at = theCase.PostedOn; at <= theCase.DueOn; at += LocalClock.Step)
                blame[_clock.CellOf(at)]++;
        }
        return blame;
    }

    /// <summary>By hour of the week: how long it is there in all, in ticks.</summary>
    private double[] Lengths()
    {
        var lengths = new double[LocalClock.CellsOfWeek];
        for (var i = 0; i < _hours.Count; i++)
            lengths[_hours[i].Cell] += (i + 1 < _hours.Count ? _hours[i + 1].From : _end.Ticks) - _hours[i].From;
        return lengths;
    }

    private DeskResult Run(IReadOnlyList<int> reps, QueueOrder order) => DeskRun.Of(_cases, Roster.Of(reps, _hours, _workload), _skills, order, _end);
}
