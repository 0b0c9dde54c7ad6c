using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Cases;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Replies;

/// <summary>Writes replies of ours. A write fails with a version mismatch when somebody else changed the reply after it was read.</summary>
internal sealed class ReplyWriter
{
    private const int ReasonLength = 400;
    private const int SubjectLength = 200;

    private readonly IOrganizationService _service;

    public ReplyWriter(IOrganizationService service) => _service = service;

    /// <summary>Creates the parts of a draft.</summary>
    /// <param name="caseId">Null for the answer to a post without a case.</param>
    /// <returns>The first part, which stands for the reply.</returns>
    public Guid Draft(Guid? caseId, CheckedReply reply, string basedOn, DraftInput input)
    {
        var first = Guid.Empty;
        for (var part = 1; part <= reply.Parts.Count; part++)
        {
            var row = Row(caseId, reply, basedOn, input);
            SetText(row, reply.Parts[part - 1]);
            row[SocialActivityTable.Part] = part;
            row[SocialActivityTable.PartCount] = reply.Parts.Count;
            row[SocialActivityTable.ReplyState] = Choice.Of(part == 1 ? ReplyState.Draft : ReplyState.Queued);
            if (part == 1)
                row[SocialActivityTable.Key] = PostKey.OfReply(caseId ?? reply.Answered!.Id);
            else
                row[SocialActivityTable.JoinedTo] = new EntityReference(SocialActivityTable.Name, first);
            var id = _service.Create(row);
            first = part == 1 ? id : first;
        }

        return first;
    }

    /// <summary>Gives a reply another state; the columns that go with it are set by the caller.</summary>
    public void Move(StoredReply reply, ReplyState state, Entity row)
    {
        row.Id = reply.Id;
        row.RowVersion = reply.Version;
        row[SocialActivityTable.ReplyState] = Choice.Of(state);
        _service.UpdateIfUnchanged(row);
    }

    /// <summary>Ends a reply that will not be sent, with the parts that still wait, so that the case can be answered anew.</summary>
    public void End(StoredReply reply, ReplyState state, string reason)
    {
        Move(reply, state, Ended(reason));
        foreach (var part in new ReplyStore(_service).OtherParts(reply).Where(part => part.State == ReplyState.Queued))
            Move(part, state, Ended(reason));
    }

    /// <summary>The columns of a reply that nobody has to look at any more.</summary>
    public static Entity Settled() => new Entity(SocialActivityTable.Name)
    {
        [SocialActivityTable.ReplyDueOn] = null,
        [SocialActivityTable.ReplyAsOf] = null,
        [SocialActivityTable.SendBy] = null,
    };

    private static Entity Ended(string reason)
    {
        var row = Settled();
        row[SocialActivityTable.Key] = null;
        row[SocialActivityTable.ReplyReason] = PostText.CutExact(reason, ReasonLength);
        return row;
    }

    private static Entity Row(Guid? caseId, CheckedReply reply, string basedOn, DraftInput input)
    {
        var answered = reply.Answered!;
        return new Entity(SocialActivityTable.Name)
        {
            [SocialActivityTable.Regarding] = caseId is { } theCase ? new EntityReference(IncidentTable.Name, theCase) : null,
            [SocialActivityTable.Channel] = new EntityReference(ChannelTable.Name, answered.Channel.Id),
            [SocialActivityTable.Community] = new OptionSetValue(Community.Of(answered.Channel.Network)),
            [SocialActivityTable.PostToProfile] = answered.Channel.AccountId,
            [SocialActivityTable.DirectionCode] = true,
            [SocialActivityTable.PostMessageType] = new OptionSetValue(reply.Route == ReplyRoute.Private ? 1 : 0),
            [SocialActivityTable.InResponseTo] = answered.NetworkId,
            [SocialActivityTable.ThreadId] = answered.ThreadId,
            [SocialActivityTable.Answers] = new EntityReference(SocialActivityTable.Name, answered.Id),
            [SocialActivityTable.BasedOn] = basedOn,
            [SocialActivityTable.DraftedBy] = new EntityReference(UserTable.Name, input.UserId),
            [SocialActivityTable.DraftedOn] = input.Now,
            [SocialActivityTable.Outcome] = Choice.Of(Outcome.OwnPost),
            [SocialActivityTable.OutcomeReason] = "our reply, not sent yet",
        };
    }

    private static void SetText(Entity row, string text)
    {
        row[SocialActivityTable.Subject] = PostText.CutExact(CaseTitle.From(text, ""), SubjectLength);
        row[SocialActivityTable.Description] = PostText.CutExact(text, CaseDraft.DescriptionLength);
        row[SocialActivityTable.Text] = text;
    }
}
