using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Cli.Simulation;

/// <summary>Lets a roster work off cases in one queue order, event by event.</summary>
/// <remarks>
/// Whoever becomes free takes the first waiting case that they have the skill for; a case that finds several free reps goes to the one who waits the longest.
/// What was begun is finished beyond the end of a shift. At the same instant shifts change first, then answers go out, then posts come in.
/// </remarks>
internal sealed class DeskRun
{
    private readonly IReadOnlyList<SimulatedCase> _cases;
    private readonly Roster _roster;
    private readonly QueueOrder _order;
    private readonly SkillQueues _skills;
    private readonly long _end;
    private readonly PriorityQueue<int, long>[] _waiting;
    private readonly Queue<(int Rep, int Stamp)>[] _idle;
    private readonly PriorityQueue<(int Rep, int Work), long> _working = new();
    private readonly PriorityQueue<int, long> _writingAgain = new();
    private readonly RepState[] _reps;
    private readonly long[] _answered;
    private readonly long[] _secondPosted;
    private readonly long[] _secondAnswered;
    private readonly int[] _answeredBy;
    private long _now;
    private int _stamps;

    /// <param name="cases">By the time of the post.</param>
    /// <param name="end">Ticks, UTC; what is not answered by then waits still.</param>
    private DeskRun(IReadOnlyList<SimulatedCase> cases, Roster roster, SkillQueues skills, QueueOrder order, long end)
    {
        (_cases, _roster, _skills, _order, _end) = (cases, roster, skills, order, end);
        _waiting = [.. Enumerable.Range(0, skills.Count).Select(_ => new PriorityQueue<int, long>())];
        _idle = [.. roster.Groups.Select(_ => new Queue<(int, int)>())];
        _reps = [.. roster.Groups.SelectMany((group, index) => Enumerable.Range(0, group.Reps).Select(_ => new RepState { Group = index }))];
        _answered = new long[cases.Count];
        _secondPosted = new long[cases.Count];
        _secondAnswered = new long[cases.Count];
        _answeredBy = new int[cases.Count];
        Array.Fill(_answeredBy, -1);
    }

    public static DeskResult Of(IReadOnlyList<SimulatedCase> cases, Roster roster, QueueOrder order, DateTime end) =>
        Of(cases, roster, new SkillQueues(cases, roster.Groups), order, end);

    /// <param name="skills">Of the same cases and roster.</param>
    public static DeskResult Of(IReadOnlyList<SimulatedCase> cases, Roster roster, SkillQueues skills, QueueOrder order, DateTime end) =>
        new DeskRun(cases, roster, skills, order, end.Ticks).Run();

    private DeskResult Run()
    {
        var (post, change) = (0, 0);
        while (true)
        {
            var changes = change < _roster.Changes.Count ? _roster.Changes[change].At : long.MaxValue;
            var done = _working.TryPeek(out _, out var at) ? at : long.MaxValue;
            var again = _writingAgain.TryPeek(out _, out at) ? at : long.MaxValue;
            var comes = post < _cases.Count ? _cases[post].PostedOn.Ticks : long.MaxValue;
            _now = Math.Min(Math.Min(changes, done), Math.Min(again, comes));
            if (_now > _end || _now == long.MaxValue)
                return Result();
            if (changes == _now)
                Change(_roster.Changes[change++]);
            else if (done == _now)
                Finish();
            else if (again == _now)
                WriteAgain();
            else
                Arrive(2 * post++);
        }
    }

    private void Change(DutyChange change)
    {
        ref var rep = ref _reps[change.Rep];
        rep.IsOnDuty = change.IsOn;
        rep.Stamp = 0;
        if (!change.IsOn)
        {
            rep.OnDuty += _now - rep.OnDutySince;
            rep.OffSince = _now;
            return;
        }
        rep.OnDutySince = _now;
        if (rep.IsBusy)
            rep.Overrun += rep.OverrunAt(_now);
        else
            TakeNext(change.Rep);
    }

    private void Finish()
    {
        var (number, work) = _working.Dequeue();
        ref var rep = ref _reps[number];
        rep.IsBusy = false;
        rep.Busy += _now - rep.BusySince;
        if (!rep.IsOnDuty)
            rep.Overrun += rep.OverrunAt(_now);
        var theCase = work / 2;
        if (work % 2 == 1)
            _secondAnswered[theCase] = _now;
        else
            Answer(theCase, number);
        if (rep.IsOnDuty)
            TakeNext(number);
    }

    private void Answer(int theCase, int rep)
    {
        _answered[theCase] = _now;
        _answeredBy[theCase] = rep;
        if (_cases[theCase].WritesAgainAfter is { } pause)
            _writingAgain.Enqueue(theCase, _now + pause.Ticks);
    }

    private void WriteAgain()
    {
        var theCase = _writingAgain.Dequeue();
        _secondPosted[theCase] = _now;
        Arrive((2 * theCase) + 1);
    }

    private void Arrive(int work)
    {
        var queue = _skills.Of(work / 2);
        if (LongestIdle(queue) is >= 0 and var rep)
            Begin(rep, work);
        else
            _waiting[queue].Enqueue(work, _order.KeyOf(_cases[work / 2], work / 2, work % 2 == 1 ? new DateTime(_now, DateTimeKind.Utc) : null));
    }

    private int LongestIdle(int queue)
    {
        var (found, oldest) = (-1, int.MaxValue);
        foreach (var group in _skills.GroupsOfQueue[queue])
        {
            var idle = _idle[group];
            while (idle.TryPeek(out var gone) && _reps[gone.Rep].Stamp != gone.Stamp)
                idle.Dequeue();
            if (idle.TryPeek(out var first) && first.Stamp < oldest)
                (found, oldest) = (first.Rep, first.Stamp);
        }
        return found;
    }

    private void TakeNext(int rep)
    {
        var group = _reps[rep].Group;
        var (found, first) = (-1, long.MaxValue);
        foreach (var queue in _skills.QueuesOfGroup[group])
        {
            if (_waiting[queue].TryPeek(out _, out var key) && key < first)
                (found, first) = (queue, key);
        }
        if (found >= 0)
            Begin(rep, _waiting[found].Dequeue());
        else
            _idle[group].Enqueue((rep, _reps[rep].Stamp = ++_stamps));
    }

    private void Begin(int number, int work)
    {
        ref var rep = ref _reps[number];
        (rep.IsBusy, rep.BusySince, rep.Stamp) = (true, _now, 0);
        var theCase = _cases[work / 2];
        var ticks = _roster.Groups[rep.Group].Workload.TicksFor(theCase.Intent, work % 2 == 1 ? theCase.SecondEffort : theCase.Effort);
        _working.Enqueue((number, work), _now + ticks);
    }

    private DeskResult Result()
    {
        foreach (ref var rep in _reps.AsSpan())
        {
            if (rep.IsOnDuty)
                rep.OnDuty += _end - rep.OnDutySince;
            if (!rep.IsBusy)
                continue;
            rep.Busy += _end - rep.BusySince;
            if (!rep.IsOnDuty)
                rep.Overrun += rep.OverrunAt(_end);
        }
        return new DeskResult(_answered, _secondPosted, _secondAnswered, _answeredBy, [.. _roster.Groups.Select(UseOf)]);
    }

    private GroupUse UseOf(RepGroup group, int index)
    {
        var own = _reps.Where(rep => rep.Group == index).ToList();
        var overrun = own.Sum(rep => rep.Overrun);
        return new GroupUse(group.Name, group.Reps, Hours(own.Sum(rep => rep.OnDuty)), Hours(own.Sum(rep => rep.Busy) - overrun), Hours(overrun));
    }

    private static double Hours(long ticks) => (double)ticks / TimeSpan.TicksPerHour;

    private struct RepState
    {
        public int Group;
        public bool IsOnDuty;
        public bool IsBusy;

        /// <summary>When they became free, as a running number; 0 while they are not free.</summary>
        public int Stamp;
        public long OnDutySince;
        public long OffSince;
        public long BusySince;
        public long OnDuty;
        public long Busy;
        public long Overrun;

        /// <summary>How long they have been busy since they should have stopped.</summary>
        public readonly long OverrunAt(long now) => now - Math.Max(BusySince, OffSince);
    }
}
