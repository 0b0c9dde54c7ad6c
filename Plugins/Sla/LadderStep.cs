using System;

namespace SocialCrm.Plugins.Sla;

/// <summary>One escalation action of a policy and when in a turn it is due.</summary>
/// <param name="Id">The scrm_policystep row.</param>
/// <param name="Kpi">The turns it belongs to.</param>
/// <param name="Order">Among steps that are due at the same time, the lower one is performed first.</param>
/// <param name="Anchor">What <paramref name="Value"/> is counted from.</param>
/// <param name="Value">Percent or minutes; zero or more.</param>
/// <param name="Action">What is done.</param>
/// <param name="QueueId">Where <see cref="StepAction.RouteToQueue"/> puts the case.</param>
/// <param name="TeamId">To whom <see cref="StepAction.AssignToTeam"/> gives the case.</param>
/// <param name="Message">What people are told.</param>
public sealed record LadderStep(
    Guid Id,
    Kpi Kpi,
    int Order,
    StepAnchor Anchor,
    int Value,
    StepAction Action,
    Guid? QueueId = null,
    Guid? TeamId = null,
    string? Message = null)
{
    /// <summary>Whether the step comes while there is still time to answer.</summary>
    public bool IsWarning =>
        Anchor == StepAnchor.PercentOfBudget ? Value < 100 : Anchor == StepAnchor.MinutesBeforeDue && Value > 0;
}
