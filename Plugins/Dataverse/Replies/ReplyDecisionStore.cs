using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Replies;

/// <summary>Keeps who approved or rejected a reply, and why.</summary>
internal sealed class ReplyDecisionStore
{
    private const int ReasonLength = 400;
    private const int NameLength = 200;

    private readonly IOrganizationService _service;
    private readonly DateTime _now;

    public ReplyDecisionStore(IOrganizationService service, DateTime now)
    {
        _service = service;
        _now = now;
    }

    public void Note(StoredReply reply, ReplyState decision, string? reason, Guid userId) => _service.Create(new Entity(ReplyDecisionTable.Name)
    {
        [ReplyDecisionTable.PrimaryName] = PostText.CutExact($"{decision}: {reply.Case?.Number ?? "no case"}", NameLength),
        [ReplyDecisionTable.Reply] = new EntityReference(SocialActivityTable.Name, reply.Id),
        [ReplyDecisionTable.Case] = reply.Case is { } theCase ? new EntityReference(IncidentTable.Name, theCase.Id) : null,
        [ReplyDecisionTable.Decision] = Choice.Of(decision),
        [ReplyDecisionTable.DecidedBy] = new EntityReference(UserTable.Name, userId),
        [ReplyDecisionTable.DecidedOn] = _now,
        [ReplyDecisionTable.Reason] = reason == null ? null : PostText.CutExact(reason, ReasonLength),
    });
}
