using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Plugins.Sla;

/// <summary>Decides which ladder steps of a turn are due. Each step is performed once in a turn; a met turn performs none.</summary>
public static class EscalationPolicy
{
    /// <summary>When each step of the turn's KPI is due, earliest first; at the same time in the order of the steps.</summary>
    /// <remarks>No step is due before the turn starts. One that would be due after the year 9999 is left out.</remarks>
    /// <param name="turn">The turn, with its due time after the pauses so far.</param>
    /// <param name="steps">The steps of the turn's policy, in any order; those of other KPIs are passed over.</param>
    /// <param name="calendar">The hours in which the turn's budget runs.</param>
    public static IReadOnlyList<StepTime> StepTimes(Turn turn, IEnumerable<LadderStep> steps, BusinessCalendar calendar) =>
        [.. steps
            .Where(step => step.Kpi == turn.Kpi)
            .SelectMany(step => On(turn, step, calendar) is { } on ? new[] { new StepTime(step, on) } : [])
            .OrderBy(time => time.On)
            .ThenBy(time => time.Step.Order)
            .ThenBy(time => time.Step.Id)];

    /// <summary>When the sweep has to look at the turn next: the earliest step not yet performed; null when none is left.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="steps">The steps of the turn's policy.</param>
    /// <param name="performed">Ids of the steps already performed in this turn.</param>
    /// <param name="calendar">The hours in which the turn's budget runs.</param>
    public static DateTime? NextStepOn(
        Turn turn, IEnumerable<LadderStep> steps, IReadOnlyCollection<Guid> performed, BusinessCalendar calendar) =>
        Left(turn, steps, performed, calendar).Select(time => (DateTime?)time.On).FirstOrDefault();

    /// <summary>The steps to perform now, in this order.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="steps">The steps of the turn's policy.</param>
    /// <param name="performed">Ids of the steps already performed in this turn.</param>
    /// <param name="calendar">The hours in which the turn's budget runs.</param>
    /// <param name="asOf">UTC; a step that is due exactly now is performed.</param>
    public static IReadOnlyList<StepTime> DueSteps(
        Turn turn, IEnumerable<LadderStep> steps, IReadOnlyCollection<Guid> performed, BusinessCalendar calendar, DateTime asOf)
    {
        Utc.Require(asOf, nameof(asOf));
        return [.. Left(turn, steps, performed, calendar).TakeWhile(time => time.On <= asOf)];
    }

    /// <summary>The turn after a step was performed: a first warning is noted, a later one does not move it.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="step">The step.</param>
    /// <param name="performedOn">UTC.</param>
    public static Turn Performed(Turn turn, LadderStep step, DateTime performedOn) =>
        step.IsWarning && turn.WarnedOn == null ? turn with { WarnedOn = performedOn } : turn;

    private static IEnumerable<StepTime> Left(
        Turn turn, IEnumerable<LadderStep> steps, IReadOnlyCollection<Guid> performed, BusinessCalendar calendar) =>
        turn.IsRunning
            ? StepTimes(turn, steps.Where(step => !performed.Contains(step.Id)), calendar).Where(time => !CameInAfter(turn, time))
            : [];

    /// <summary>A post that came in when it was overdue is marked as such; the steps it missed would come all at once, and a backlog would be a storm of them.</summary>
    private static bool CameInAfter(Turn turn, StepTime time) => turn.BreachCause == Turn.IngestDelay && time.On <= turn.CreatedOn;

    private static DateTime? On(Turn turn, LadderStep step, BusinessCalendar calendar)
    {
        if (step.Anchor == StepAnchor.MinutesAfterWorse)
            return turn.WorseOn is { } worse ? Shifted(worse, step.Value) : null;
        if (turn.IsNative)
            return OnNative(turn, step);
        var on = step.Anchor switch
        {
            StepAnchor.PercentOfBudget => AtPercent(turn, step.Value, calendar),
            StepAnchor.MinutesBeforeDue => Shifted(turn.DueOn, -step.Value),
            _ => Shifted(turn.DueOn, step.Value),
        };
        return on < turn.StartedOn ? turn.StartedOn : on;
    }

    /// <summary>The platform says when there is a warning and a breach; only minutes after a breach are counted here.</summary>
    private static DateTime? OnNative(Turn turn, LadderStep step) =>
        step.IsWarning ? turn.WarnedOn
        : turn.BreachedOn is { } late ? Shifted(late, step.Anchor == StepAnchor.MinutesAfterDue ? step.Value : 0)
        : null;

    /// <remarks>Counted from the due time, which knows of every pause, and not from the start, which does not.</remarks>
    private static DateTime? AtPercent(Turn turn, int percent, BusinessCalendar calendar)
    {
        if (percent == 100)
            return turn.DueOn;
        var share = turn.Budget.Ticks / 100m * Math.Abs(percent - 100);
        if (share > TimeSpan.MaxValue.Ticks)
            return null;
        var distance = new TimeSpan((long)share);
        if (percent > 100)
            return calendar.TryDueAt(turn.DueOn, distance);
        return distance < calendar.Elapsed(turn.StartedOn, turn.DueOn) ? calendar.WhenLeft(turn.DueOn, distance) : turn.StartedOn;
    }

    private static DateTime? Shifted(DateTime due, int minutes) =>
        minutes < (DateTime.MaxValue - due).TotalMinutes ? due.AddMinutes(minutes) : null;
}
