using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Text;
using SocialCrm.Plugins.Triage;
using SocialCrm.Plugins.Triage.Rules;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads what admins know better than triage.</summary>
public sealed class TriageRuleStore
{
    private static readonly string[] Columns =
    {
        TriageRuleTable.PrimaryName, TriageRuleTable.Order, TriageRuleTable.AnyOf, TriageRuleTable.AllOf, TriageRuleTable.Channel,
        TriageRuleTable.Intent, TriageRuleTable.Language, TriageRuleTable.SetIntent, TriageRuleTable.SetTopic, TriageRuleTable.SetUrgency,
        TriageRuleTable.CaseNeed,
    };

    private readonly IOrganizationService _service;

    public TriageRuleStore(IOrganizationService service) => _service = service;

    /// <summary>The active rules for a post of a channel, in one request.</summary>
    /// <param name="channelId">Null when the channel is not known.</param>
    public RuleSet For(Guid? channelId) => new RuleSet(ActiveExcept(Guid.Empty), channelId);

    /// <summary>All active rules but one, in their order; should an import bring two of one order, their names decide.</summary>
    public IReadOnlyList<TriageRule> ActiveExcept(Guid ruleId)
    {
        var query = Find.In(TriageRuleTable.Name, Columns)
            .Is(TriageRuleTable.StateCode, 0)
            .Oldest(TriageRuleTable.Order)
            .Oldest(TriageRuleTable.PrimaryName)
            .Oldest(TriageRuleTable.Id);
        QueueStore.Join(query, TriageRuleTable.Queue);
        var rules = new List<TriageRule>();
        foreach (var row in _service.Rows(query))
        {
            if (row.Id != ruleId)
                rules.Add(Read(row, QueueStore.ActiveOf(row)));
        }

        return rules;
    }

    /// <param name="queueId">The rule's queue, or null when no case can be put there.</param>
    public static TriageRule Read(Entity row, Guid? queueId) => new TriageRule(
        row.Id,
        row.GetAttributeValue<int>(TriageRuleTable.Order),
        row.GetAttributeValue<string>(TriageRuleTable.PrimaryName)?.Trim() ?? "",
        new RuleCondition(
            PhraseLines.Read(row.GetAttributeValue<string>(TriageRuleTable.AnyOf)),
            PhraseLines.Read(row.GetAttributeValue<string>(TriageRuleTable.AllOf)),
            row.GetAttributeValue<EntityReference>(TriageRuleTable.Channel)?.Id,
            Choice.Read<Intent>(row, TriageRuleTable.Intent),
            Language(row)),
        new RuleEffect(
            Choice.Read<Intent>(row, TriageRuleTable.SetIntent),
            row.GetAttributeValue<EntityReference>(TriageRuleTable.SetTopic)?.Id,
            Choice.Read<Urgency>(row, TriageRuleTable.SetUrgency),
            queueId,
            Choice.Read<CaseNeed>(row, TriageRuleTable.CaseNeed)));

    private static string? Language(Entity row) =>
        row.GetAttributeValue<string>(TriageRuleTable.Language)?.Trim() is { Length: > 0 } code ? code.ToLowerInvariant() : null;
}
