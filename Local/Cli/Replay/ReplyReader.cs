using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Cli.Replay;

/// <summary>Reads the replies that a CRM holds after a replay, with the latest decision on each.</summary>
internal sealed class ReplyReader(IOrganizationService service)
{
    /// <summary>By the time they were drafted, the parts of one in their order.</summary>
    public IReadOnlyList<ReplayedReply> Read()
    {
        var decisions = service.ReadAll(
                ReplyDecisionTable.Name, ReplyDecisionTable.DecidedOn,
                ReplyDecisionTable.Reply, ReplyDecisionTable.Decision, ReplyDecisionTable.DecidedBy, ReplyDecisionTable.DecidedOn)
            .ToLookup(row => row.Lookup(ReplyDecisionTable.Reply));
        return
        [
            .. service.ReadAll(
                    SocialActivityTable.Name, SocialActivityTable.Id,
                    SocialActivityTable.DraftedBy, SocialActivityTable.DraftedOn, SocialActivityTable.ReplyState, SocialActivityTable.Part, SocialActivityTable.PostedOn,
                    SocialActivityTable.PostId, SocialActivityTable.ReplyReason, SocialActivityTable.Regarding)
                .Where(row => row.Contains(SocialActivityTable.DraftedBy))
                .Select(row => ReplyOf(row, decisions[row.Id].LastOrDefault()))
                .OrderBy(reply => reply.DraftedOn)
                .ThenBy(reply => reply.SentOn ?? DateTime.MaxValue)
                .ThenBy(reply => reply.Part)
                .ThenBy(reply => reply.PostId, StringComparer.Ordinal),
        ];
    }

    private static ReplayedReply ReplyOf(Entity row, Entity? decision) => new(
        row.Id,
        row.GetAttributeValue<EntityReference>(SocialActivityTable.Regarding) is { LogicalName: IncidentTable.Name } theCase ? theCase.Id : null,
        row.Label(SocialActivityTable.ReplyState),
        row.GetAttributeValue<int?>(SocialActivityTable.Part) ?? 1,
        row.LookupName(SocialActivityTable.DraftedBy),
        row.Time(SocialActivityTable.DraftedOn),
        row.Time(SocialActivityTable.PostedOn),
        row.Text(SocialActivityTable.PostId),
        row.Text(SocialActivityTable.ReplyReason))
    {
        Decision = decision?.Label(ReplyDecisionTable.Decision),
        DecidedBy = decision?.LookupName(ReplyDecisionTable.DecidedBy),
        DecidedOn = decision?.Time(ReplyDecisionTable.DecidedOn),
    };
}
