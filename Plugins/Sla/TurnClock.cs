using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>Moves the clock of one turn and judges it, from timestamps alone: when a sweep ran makes no difference.</summary>
/// <remarks>A turn that follows the platform's SLA is neither moved nor judged: see <see cref="NativeTurns"/>.</remarks>
public static class TurnClock
{
    /// <summary>The turn ended at a time. Ending exactly when it is due is in time; a breach noted before the answer arrived is withdrawn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="metOn">When the answer was posted or the case resolved, UTC.</param>
    public static Turn Met(Turn turn, DateTime metOn) =>
        turn.IsNative
            ? turn with { MetOn = metOn, PausedOn = null, NextStepOn = null }
        : metOn > turn.DueOn
            ? turn with { MetOn = metOn, BreachedOn = turn.DueOn, NextStepOn = null }
            : turn with { MetOn = metOn, BreachedOn = null, BreachCause = null, NextStepOn = null };

    /// <summary>Notes the breach of a running turn whose due time has passed; otherwise gives back the same turn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="asOf">UTC.</param>
    public static Turn Judged(Turn turn, DateTime asOf) =>
        turn.IsRunning && !turn.IsNative && turn.BreachedOn == null && asOf > turn.DueOn ? turn with { BreachedOn = turn.DueOn } : turn;

    /// <summary>The clock stands still: no step is due and nothing is breached until it goes on. A turn that stands still already stays as it is.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="pausedOn">UTC.</param>
    public static Turn Paused(Turn turn, DateTime pausedOn) =>
        turn.IsRunning ? turn with { PausedOn = pausedOn, NextStepOn = null } : turn;

    /// <summary>A clock that stood still goes on; any other turn stays as it is.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="goesOnAt">UTC; before the pause began, the pause never was.</param>
    /// <param name="calendar">The hours in which the turn's budget runs.</param>
    public static Turn GoesOn(Turn turn, DateTime goesOnAt, BusinessCalendar calendar)
    {
        if (turn.PausedOn is not { } pausedOn)
            return turn;
        var running = turn with { PausedOn = null };
        return goesOnAt > pausedOn ? Resumed(running, new Pause(pausedOn, goesOnAt), calendar) : running;
    }

    /// <summary>The clock goes on after a pause: the budget that was left when it stopped runs from when it goes on.</summary>
    /// <remarks>Pauses are reported one by one, in order. A turn that was met or overdue before the pause does not change.</remarks>
    public static Turn Resumed(Turn turn, Pause pause, BusinessCalendar calendar)
    {
        if (turn.IsNative || !turn.IsOpen || turn.DueOn <= pause.FromUtc || pause.ToUtc <= turn.StartedOn)
            return turn;
        var stopped = pause.FromUtc > turn.StartedOn ? pause.FromUtc : turn.StartedOn;
        var left = calendar.Elapsed(stopped, turn.DueOn);
        var paused = calendar.Elapsed(stopped, pause.ToUtc).TotalMinutes;
        return turn with
        {
            DueOn = calendar.DueAt(pause.ToUtc, left),
            PausedMinutes = turn.PausedMinutes + (int)Math.Round(paused, MidpointRounding.AwayFromZero),
            Pauses = (turn.Pauses ?? PauseList.None).With(new Pause(stopped, pause.ToUtc)),
        };
    }

    /// <summary>The policy, the urgency or the calendar changed: the due time follows, unless the turn was met or breached before.</summary>
    public static Turn Changed(Turn turn, TurnTerms terms)
    {
        if (turn.IsNative)
            return terms.Policy.IsNative && turn.IsOpen ? turn with { PolicyId = terms.Policy.Id } : turn;
        if (!turn.IsOpen || turn.BreachedOn != null || terms.Policy.BudgetFor(turn.Kpi) is not { } budget)
            return turn;

        // Whole minutes cannot tell which part of a pause is open time in other hours; the pauses themselves can.
        var pauses = turn.Pauses ?? PauseList.None;
        var changed = turn with
        {
            BudgetMinutes = (int)budget.TotalMinutes,
            PausedMinutes = pauses.OpenMinutes(terms.Calendar),
            PolicyId = terms.Policy.Id,
            PolicyVersion = terms.Policy.Version,
            CalendarVersion = terms.CalendarVersion,
        };
        return Recomputed(changed, terms.Calendar);
    }

    internal static Turn Recomputed(Turn turn, BusinessCalendar calendar) =>
        turn.IsNative ? turn : turn with { DueOn = calendar.DueAt(turn.StartedOn, turn.Budget, (turn.Pauses ?? PauseList.None).All) };
}
