using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Identity;
using SocialCrm.Plugins.Tone;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Reads a case that came along with another row through an outer join.</summary>
internal static class ConversationCaseRow
{
    public const string Alias = "thecase";

    public static readonly string[] Columns =
    {
        IncidentTable.Id, IncidentTable.TicketNumber, IncidentTable.StateCode, IncidentTable.Profile, IncidentTable.ConversationKey,
        IncidentTable.LastPostedOn, IncidentTable.Urgency, IncidentTable.Topic, IncidentTable.Policy, IncidentTable.FirstResponseSent,
        IncidentTable.Master, IncidentTable.MessageType, IncidentTable.StatusCode, IncidentTable.Intent, IncidentTable.Tone,
        IncidentTable.FirstPostedOn, IncidentTable.Customer, IncidentTable.ToneStart, IncidentTable.ToneLast, IncidentTable.ToneDrops,
        IncidentTable.Crisis, IncidentTable.LeftCrisis, IncidentTable.Channel,
    };

    /// <summary>Null when the join found no case.</summary>
    /// <param name="alias">Of the join, where a row is joined with more than one case.</param>
    public static ConversationCase? Read(Entity row, string alias = Alias)
    {
        var id = row.Linked<Guid>(alias, IncidentTable.Id);
        return id == Guid.Empty
            ? null
            : new ConversationCase(
                id,
                row.Linked<string>(alias, IncidentTable.TicketNumber) ?? "",
                (CaseState)(row.Linked<OptionSetValue>(alias, IncidentTable.StateCode)?.Value ?? 0),
                row.Linked<EntityReference>(alias, IncidentTable.Profile)?.Id,
                row.Linked<string>(alias, IncidentTable.ConversationKey),
                row.Linked<DateTime?>(alias, IncidentTable.LastPostedOn),
                null,
                Choice.Read<Urgency>(row.Linked<OptionSetValue>(alias, IncidentTable.Urgency)) ?? Urgency.Normal,
                row.Linked<EntityReference>(alias, IncidentTable.Topic)?.Id,
                row.Linked<EntityReference>(alias, IncidentTable.Policy)?.Id,
                row.Linked<bool>(alias, IncidentTable.FirstResponseSent),
                row.Linked<OptionSetValue>(alias, IncidentTable.MessageType)?.Value == 1,
                row.Linked<OptionSetValue>(alias, IncidentTable.StatusCode)?.Value ?? ConversationCase.InProgress)
            {
                ChannelId = row.Linked<EntityReference>(alias, IncidentTable.Channel)?.Id,
                Intent = Choice.Read<Intent>(row.Linked<OptionSetValue>(alias, IncidentTable.Intent)),
                Tone = row.Linked<decimal?>(alias, IncidentTable.Tone),
                ToneWatch = new ToneWatch(
                    row.Linked<decimal?>(alias, IncidentTable.ToneStart), row.Linked<decimal?>(alias, IncidentTable.ToneLast), row.Linked<int>(alias, IncidentTable.ToneDrops)),
                Customer = row.Linked<EntityReference>(alias, IncidentTable.Customer) is { } customer ? new Customer(customer.LogicalName, customer.Id) : null,
                CrisisId = row.Linked<EntityReference>(alias, IncidentTable.Crisis)?.Id,
                LeftCrisisId = row.Linked<EntityReference>(alias, IncidentTable.LeftCrisis)?.Id,
                FirstPostedOn = row.Linked<DateTime?>(alias, IncidentTable.FirstPostedOn),
            };
    }

    /// <summary>The case that a merged one lives on in, or null.</summary>
    public static Guid? MergedInto(Entity row) => row.Linked<EntityReference>(Alias, IncidentTable.Master)?.Id;
}
