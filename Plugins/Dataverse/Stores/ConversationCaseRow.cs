using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Tables;
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
        IncidentTable.FirstPostedOn,
    };

    /// <summary>Null when the join found no case.</summary>
    public static ConversationCase? Read(Entity row)
    {
        var id = row.Linked<Guid>(Alias, IncidentTable.Id);
        return id == Guid.Empty
            ? null
            : new ConversationCase(
                id,
                row.Linked<string>(Alias, IncidentTable.TicketNumber) ?? "",
                (CaseState)(row.Linked<OptionSetValue>(Alias, IncidentTable.StateCode)?.Value ?? 0),
                row.Linked<EntityReference>(Alias, IncidentTable.Profile)?.Id,
                row.Linked<string>(Alias, IncidentTable.ConversationKey),
                row.Linked<DateTime?>(Alias, IncidentTable.LastPostedOn),
                null,
                Choice.Read<Urgency>(row.Linked<OptionSetValue>(Alias, IncidentTable.Urgency)) ?? Urgency.Normal,
                row.Linked<EntityReference>(Alias, IncidentTable.Topic)?.Id,
                row.Linked<EntityReference>(Alias, IncidentTable.Policy)?.Id,
                row.Linked<bool>(Alias, IncidentTable.FirstResponseSent),
                row.Linked<OptionSetValue>(Alias, IncidentTable.MessageType)?.Value == 1,
                row.Linked<OptionSetValue>(Alias, IncidentTable.StatusCode)?.Value ?? ConversationCase.InProgress)
            {
                Intent = Choice.Read<Intent>(row.Linked<OptionSetValue>(Alias, IncidentTable.Intent)),
                Tone = row.Linked<decimal?>(Alias, IncidentTable.Tone),
                FirstPostedOn = row.Linked<DateTime?>(Alias, IncidentTable.FirstPostedOn),
            };
    }

    /// <summary>The case that a merged one lives on in, or null.</summary>
    public static Guid? MergedInto(Entity row) => row.Linked<EntityReference>(Alias, IncidentTable.Master)?.Id;
}
