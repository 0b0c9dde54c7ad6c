using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>What is promised to the customer of a case: the budgets and the hours in which they run.</summary>
/// <param name="Policy">The case's policy.</param>
/// <param name="Calendar">The policy's calendar; <see cref="BusinessCalendar.AlwaysOpen"/> when it names none.</param>
/// <param name="CalendarVersion">The calendar's version, kept on each turn; null without a calendar.</param>
public sealed record TurnTerms(PolicyRule Policy, BusinessCalendar Calendar, int? CalendarVersion = null)
{
    /// <summary>A turn of a KPI that starts at a post; breached at once when it was due before the post reached us.</summary>
    /// <returns>Null when the policy promises nothing for the KPI.</returns>
    internal Turn? Start(Kpi kpi, int number, CustomerPost post)
    {
        if (Policy.BudgetFor(kpi) is not { } budget)
            return null;
        var turn = new Turn(
            Guid.Empty,
            kpi,
            number,
            post.PostedOn,
            Calendar.DueAt(post.PostedOn, budget),
            (int)budget.TotalMinutes,
            post.Id == Guid.Empty ? null : post.Id,
            PolicyId: Policy.Id,
            CalendarVersion: CalendarVersion,
            PolicyVersion: Policy.Version);
        return post.ReceivedOn > turn.DueOn
            ? turn with { BreachedOn = turn.DueOn, BreachCause = Turn.IngestDelay, CreatedOn = post.ReceivedOn }
            : turn;
    }
}
