using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads what is promised to customers and what happens when a promise is in danger.</summary>
public sealed class PolicyStore
{
    private static readonly string[] Columns =
    {
        PolicyTable.PrimaryName, PolicyTable.Order, PolicyTable.Channel, PolicyTable.Intent, PolicyTable.Urgency, PolicyTable.Topic,
        PolicyTable.Calendar, PolicyTable.FirstResponse, PolicyTable.NextResponse, PolicyTable.Resolution,
        PolicyTable.PauseStatuses, PolicyTable.ReopenMode, PolicyTable.Tier, PolicyTable.ClockSource, PolicyTable.NextResponseKpi,
        PolicyTable.Version, PolicyTable.ChangedOn,
    };

    private static readonly string[] StepColumns =
    {
        PolicyStepTable.Policy, PolicyStepTable.Kpi, PolicyStepTable.Order, PolicyStepTable.Anchor, PolicyStepTable.Value,
        PolicyStepTable.Action, PolicyStepTable.Queue, PolicyStepTable.Team, PolicyStepTable.Message,
    };

    private readonly IOrganizationService _service;

    public PolicyStore(IOrganizationService service) => _service = service;

    /// <summary>The terms of the first policy that fits, or null when none does: such a case has no clocks.</summary>
    /// <param name="facts">Without the tier, which is read here and only when a policy asks for one.</param>
    /// <param name="customer">Null counts as a customer without a tier.</param>
    public CaseTerms? For(PolicyFacts facts, Customer? customer)
    {
        // Ties are refused when a policy is saved. Should an import bring one all the same, the name decides: no post waits for it.
        var rules = ActiveExcept(Guid.Empty);
        for (var place = 0; place < rules.Count; place++)
            rules[place] = rules[place] with { Order = place };
        if (customer != null && rules.Exists(rule => rule.Tier != null))
            facts = facts with { Tier = new CustomerStore(_service).TierOf(customer) };
        return PolicyChoice.FirstMatch(rules, facts) is { } rule ? Terms(rule) : null;
    }

    /// <summary>All active policies but one, in their order and then by name.</summary>
    public List<PolicyRule> ActiveExcept(Guid policyId)
    {
        var rules = new List<PolicyRule>();
        var query = Find.In(PolicyTable.Name, Columns)
            .Is("statecode", 0)
            .Oldest(PolicyTable.Order)
            .Oldest(PolicyTable.PrimaryName)
            .Oldest(PolicyTable.Id);
        foreach (var row in _service.Rows(query))
        {
            if (row.Id != policyId)
                rules.Add(ReadRule(row));
        }

        return rules;
    }

    /// <summary>The terms of a policy by its id, or null when it was deleted.</summary>
    /// <remarks>Most are active, and intake has read the active ones already.</remarks>
    public CaseTerms? ById(Guid policyId)
    {
        if (ActiveExcept(Guid.Empty).Find(rule => rule.Id == policyId) is { } active)
            return Terms(active);
        var row = _service.FirstOrNone(Find.In(PolicyTable.Name, Columns).Is(PolicyTable.Id, policyId));
        return row == null ? null : Terms(ReadRule(row));
    }

    private CaseTerms Terms(PolicyRule rule)
    {
        var calendar = BusinessCalendar.AlwaysOpen;
        int? version = null;
        if (rule.CalendarId is { } calendarId)
        {
            var calendars = new CalendarStore(_service);
            if (calendars.Row(calendarId) is { } row)
            {
                calendar = CalendarStore.Build(row, calendars.Exceptions(calendarId));
                version = row.GetAttributeValue<int?>(CalendarTable.Version);
            }
        }

        return new CaseTerms(new TurnTerms(rule, calendar, version), Steps(rule.Id));
    }

    private List<LadderStep> Steps(Guid policyId)
    {
        var steps = new List<LadderStep>();
        var query = Find.In(PolicyStepTable.Name, StepColumns)
            .Is(PolicyStepTable.Policy, policyId)
            .Is("statecode", 0)
            .Oldest(PolicyStepTable.Order);
        QueueStore.Join(query, PolicyStepTable.Queue);
        foreach (var row in _service.Rows(query))
            steps.Add(ReadStep(row, QueueStore.ActiveOf(row)));
        return steps;
    }

    /// <param name="queueId">The step's queue, or null when the step cannot use it.</param>
    public static LadderStep ReadStep(Entity row, Guid? queueId) => new LadderStep(
        row.Id,
        Choice.Read<Kpi>(row, PolicyStepTable.Kpi) ?? Kpi.FirstResponse,
        row.GetAttributeValue<int>(PolicyStepTable.Order),
        Choice.Read<StepAnchor>(row, PolicyStepTable.Anchor) ?? StepAnchor.MinutesAfterDue,
        row.GetAttributeValue<int>(PolicyStepTable.Value),
        Choice.Read<StepAction>(row, PolicyStepTable.Action) ?? StepAction.CreateTask,
        queueId,
        row.GetAttributeValue<EntityReference>(PolicyStepTable.Team)?.Id,
        row.GetAttributeValue<string>(PolicyStepTable.Message));

    public static PolicyRule ReadRule(Entity row) => new PolicyRule(
        row.Id,
        row.GetAttributeValue<int>(PolicyTable.Order),
        row.GetAttributeValue<EntityReference>(PolicyTable.Channel)?.Id,
        Choice.Read<Intent>(row, PolicyTable.Intent),
        Choice.Read<Urgency>(row, PolicyTable.Urgency),
        row.GetAttributeValue<EntityReference>(PolicyTable.Topic)?.Id,
        row.GetAttributeValue<EntityReference>(PolicyTable.Calendar)?.Id,
        TimeSpan.FromMinutes(row.GetAttributeValue<int>(PolicyTable.FirstResponse)),
        row.GetAttributeValue<int?>(PolicyTable.NextResponse) is { } next ? TimeSpan.FromMinutes(next) : null,
        TimeSpan.FromMinutes(row.GetAttributeValue<int>(PolicyTable.Resolution)),
        row.GetAttributeValue<string>(PolicyTable.PrimaryName) ?? "",
        PauseStatuses.Parse(row.GetAttributeValue<string>(PolicyTable.PauseStatuses)),
        Choice.Read<ReopenMode>(row, PolicyTable.ReopenMode) ?? ReopenMode.Continue,
        Choice.Read<CustomerTier>(row, PolicyTable.Tier),
        Choice.Read<ClockSource>(row, PolicyTable.ClockSource) ?? ClockSource.Own,
        row.GetAttributeValue<string>(PolicyTable.NextResponseKpi),
        row.GetAttributeValue<int?>(PolicyTable.Version),
        row.GetAttributeValue<DateTime?>(PolicyTable.ChangedOn));
}
