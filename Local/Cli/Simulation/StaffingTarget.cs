using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Cli.Simulation;

/// <summary>Whether enough first answers are in time, for each urgency by itself: a few critical cases would be lost in the sum. What is due after the end is left out.</summary>
internal sealed class StaffingTarget
{
    private static readonly int Urgencies = Enum.GetValues<Urgency>().Length;

    private readonly IReadOnlyList<SimulatedCase> _cases;
    private readonly Workload _workload;
    private readonly long _end;
    private readonly int[] _promised = new int[Urgencies];
    private readonly int[] _mayBeLate = new int[Urgencies];

    /// <param name="workload">Of those who answer: an answer that takes longer to write than is promised is late however many they are.</param>
    public StaffingTarget(IReadOnlyList<SimulatedCase> cases, Workload workload, double inTime, DateTime end)
    {
        (_cases, _workload, _end) = ([.. cases.Select(one => one.DueOn > end ? one with { DueOn = null } : one)], workload, end.Ticks);
        var unavoidable = new int[Urgencies];
        foreach (var theCase in _cases.Where(one => one.DueOn is not null))
        {
            _promised[(int)theCase.Urgency]++;
            unavoidable[(int)theCase.Urgency] += IsUnavoidable(theCase) ? 1 : 0;
        }
        for (var urgency = 0; urgency < Urgencies; urgency++)
        {
            _mayBeLate[urgency] = (int)Math.Floor((_promised[urgency] * (1 - inTime)) + 1e-9);
            if (unavoidable[urgency] <= _mayBeLate[urgency])
                continue;
            IsAttainable = false;
            _mayBeLate[urgency] += unavoidable[urgency];
        }
    }

    /// <summary>No: for some urgency too many answers take longer to write than is promised; those are then left out of the target.</summary>
    public bool IsAttainable { get; } = true;

    public bool IsMet(DeskResult result)
    {
        var late = Late(result);
        return Enumerable.Range(0, Urgencies).All(urgency => late[urgency] <= _mayBeLate[urgency]);
    }

    /// <summary>The late cases of every urgency that misses the target, without those that nobody could have answered in time.</summary>
    public IEnumerable<SimulatedCase> Missed(DeskResult result)
    {
        var late = Late(result);
        return _cases.Where((theCase, number) => late[(int)theCase.Urgency] > _mayBeLate[(int)theCase.Urgency] && IsLate(theCase, result.Answered[number]) && !IsUnavoidable(theCase));
    }

    /// <summary>By urgency; null when there was none.</summary>
    public IReadOnlyList<double?> InTime(DeskResult result)
    {
        var late = Late(result);
        return [.. _promised.Select((all, urgency) => all == 0 ? (double?)null : 1 - ((double)late[urgency] / all))];
    }

    private int[] Late(DeskResult result)
    {
        var late = new int[Urgencies];
        for (var i = 0; i < _cases.Count; i++)
        {
            if (IsLate(_cases[i], result.Answered[i]))
                late[(int)_cases[i].Urgency]++;
        }
        return late;
    }

    private bool IsUnavoidable(SimulatedCase theCase) =>
        theCase.PostedOn.Ticks + _workload.TicksFor(theCase.Intent, theCase.Effort) > theCase.DueOn?.Ticks;

    private bool IsLate(SimulatedCase theCase, long answered) => theCase.DueOn is { } due && (answered == 0 ? _end : answered) > due.Ticks;
}
