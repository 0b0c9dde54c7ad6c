using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Clocks;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Evidence;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Plugins.Dataverse.Replies;

/// <summary>A reply that the network took, whoever told us so: the flow, or the post itself when it comes back through intake.</summary>
internal sealed class SentReply
{
    private const int UrlLength = 200;

    private readonly IOrganizationService _service;
    private readonly DateTime _now;
    private readonly ReplyWriter _writer;

    public SentReply(IOrganizationService service, DateTime now)
    {
        _service = service;
        _now = now;
        _writer = new ReplyWriter(service);
    }

    /// <summary>Makes it our post on the network, meets the clock of its case at the time it was sent and lets the next part go.</summary>
    /// <param name="networkId">The network's id of our post.</param>
    /// <param name="sentOn">UTC.</param>
    /// <returns>The next part, which may be taken now; null when there is none.</returns>
    public Guid? Keep(StoredReply reply, Channel channel, string networkId, DateTime sentOn, string? url)
    {
        var row = ReplyWriter.Settled();
        row[SocialActivityTable.Key] = PostKey.OfPost(channel.Network, channel.AccountId, networkId);
        row[SocialActivityTable.PostId] = networkId;
        row[SocialActivityTable.PostedOn] = sentOn;
        row[SocialActivityTable.ReceivedOn] = _now;
        row[SocialActivityTable.State] = Choice.Of(PostState.Visible);
        row[SocialActivityTable.OutcomeReason] = reply.Case == null ? "our own reply" : $"our own reply, answers case {reply.Case.Number}";
        row[SocialActivityTable.ReplyReason] = null;
        if (url is { Length: > 0 and <= UrlLength })
            row[SocialActivityTable.PostUrl] = url;
        _writer.Move(reply, ReplyState.Sent, row);
        if (reply.Case is { } theCase && OwnAnswer.Counts(false, reply.Text))
            new CaseAnswer(_service).Given(theCase, sentOn, reply.IsPrivate);
        WaitForTheCause(reply, sentOn);
        return LetNextGo(reply);
    }

    /// <summary>A customer who was told about a crisis waits for its cause to be put right, unless they wrote again meanwhile.</summary>
    private void WaitForTheCause(StoredReply reply, DateTime sentOn)
    {
        if (reply is not { CrisisUpdateId: not null, Case: { IsOpen: true, Status: ConversationCase.InProgress, CrisisId: not null } theCase } || theCase.LastPostedOn > sentOn)
            return;
        _service.Update(new Entity(IncidentTable.Name, theCase.Id) { [IncidentTable.StatusCode] = new OptionSetValue(ConversationCase.OnHold) });
    }

    private Guid? LetNextGo(StoredReply reply)
    {
        var next = new ReplyStore(_service).OtherParts(reply)
            .FirstOrDefault(part => part.Part == reply.Part + 1 && part.State is ReplyState.Queued or ReplyState.Failed);
        if (next == null || (next.Case?.Id ?? next.AnswersId) is not { } key)
            return null;
        _writer.Move(next, ReplyState.Approved, new Entity(SocialActivityTable.Name)
        {
            [SocialActivityTable.Key] = PostKey.OfReply(key),
            [SocialActivityTable.SendBy] = reply.SendBy,
            [SocialActivityTable.ReplyDueOn] = ReplyTimes.LookOn(_now, reply.SendBy),
            [SocialActivityTable.ReplyReason] = null,
        });
        return next.Id;
    }
}
