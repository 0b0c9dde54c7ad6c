using System;
using System.Collections.Generic;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Sla;

/// <summary>One SLA policy: which cases it is for and how long each answer may take, in the calendar's open time.</summary>
/// <param name="Id">The scrm_policy row.</param>
/// <param name="Order">The policy with the lowest order that fits a case is the case's.</param>
/// <param name="ChannelId">The channel it is for; null is any. The same holds for the three below and for the tier.</param>
/// <param name="Intent">What the customer wants.</param>
/// <param name="Urgency">How long an answer may wait.</param>
/// <param name="TopicId">What the post is about.</param>
/// <param name="CalendarId">The hours in which the budgets run; null is day and night.</param>
/// <param name="FirstResponse">Budget for the first answer.</param>
/// <param name="NextResponse">Budget for each later answer; null promises none, so no clock runs for it.</param>
/// <param name="Resolution">Budget for solving the case.</param>
/// <param name="Name">What admins call it.</param>
/// <param name="PauseStatuses">Values of incident.statuscode in which the clocks stand still; null is none.</param>
/// <param name="Reopening">What the resolution clock does when the case opens again.</param>
/// <param name="Tier">The customer's tier.</param>
/// <param name="Clocks">Who runs the clocks.</param>
/// <param name="NextResponseKpi">The column of the case in which the native SLA shows the next response; null when it has none.</param>
/// <param name="Version">Counts the changes of its budgets, hours, pause statuses and steps; null in one that was never counted.</param>
/// <param name="ChangedOn">When the first of the changes was made that open clocks may not have followed yet, UTC.</param>
public sealed record PolicyRule(
    Guid Id,
    int Order,
    Guid? ChannelId,
    Intent? Intent,
    Urgency? Urgency,
    Guid? TopicId,
    Guid? CalendarId,
    TimeSpan FirstResponse,
    TimeSpan? NextResponse,
    TimeSpan Resolution,
    string Name = "",
    IReadOnlyCollection<int>? PauseStatuses = null,
    ReopenMode Reopening = ReopenMode.Continue,
    CustomerTier? Tier = null,
    ClockSource Clocks = ClockSource.Own,
    string? NextResponseKpi = null,
    int? Version = null,
    DateTime? ChangedOn = null)
{
    /// <summary>The platform's SLA runs the clocks: this policy only gives the ladder.</summary>
    public bool IsNative => Clocks == ClockSource.NativeSla;

    /// <summary>The time promised for a KPI; null when nothing is promised here.</summary>
    public TimeSpan? BudgetFor(Kpi kpi) => kpi switch
    {
        _ when IsNative => null,
        Kpi.FirstResponse => FirstResponse,
        Kpi.NextResponse => NextResponse,
        _ => Resolution,
    };

    internal bool Fits(PolicyFacts facts) =>
        Matches(ChannelId, facts.ChannelId)
        && Matches(Intent, facts.Intent)
        && Matches(Urgency, facts.Urgency)
        && Matches(TopicId, facts.TopicId)
        && (Tier == null || Tier == facts.Tier);

    private static bool Matches<T>(T? wanted, T? actual)
        where T : struct =>
        wanted == null || Equals(wanted, actual);
}
