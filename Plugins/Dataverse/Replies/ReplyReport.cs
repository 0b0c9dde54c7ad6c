using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Conversations;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Replies;

/// <summary>The flow says what became of a reply that it took.</summary>
internal sealed class ReplyReport
{
    private const int ReasonLength = 400;

    private readonly IOrganizationService _service;
    private readonly DateTime _now;
    private readonly ReplyWriter _writer;

    public ReplyReport(IOrganizationService service, DateTime now)
    {
        _service = service;
        _now = now;
        _writer = new ReplyWriter(service);
    }

    /// <summary>The next part that may be taken now; null when there is none.</summary>
    public Guid? NextPart { get; private set; }

    /// <exception cref="InvalidPluginExecutionException">HTTP 400 when the reply was never taken.</exception>
    public ReplyResult Take(Guid replyId, SendReport report)
    {
        var reply = new ReplyStore(_service).ById(replyId);
        if (reply.Attempts == 0)
            throw Faults.Reject("The reply was never taken: call scrm_TakeReply before it is sent.");
        switch (SendOutcomePolicy.Of(reply, report))
        {
            case SendOutcome.Sent:
                return Sent(reply, report);
            case SendOutcome.TryAgain:
                return TryAgain(reply, report);
            case SendOutcome.Failed:
                return Failed(reply, Why(report));
            default:
                return new ReplyResult(reply.State, "The outcome was known already.");
        }
    }

    /// <summary>It will not be sent by us any more; somebody has to look.</summary>
    public ReplyResult Failed(StoredReply reply, string why)
    {
        _writer.End(reply, ReplyState.Failed, why);
        new ReplyTasks(_service, _now).TellOwner(reply, "the reply was not sent", why);
        return new ReplyResult(ReplyState.Failed, why);
    }

    private ReplyResult Sent(StoredReply reply, SendReport report)
    {
        var channel = reply.ChannelId is { } id ? new ChannelStore(_service).ById(id) : null;
        if (channel == null)
            throw Faults.Reject("The reply has no channel any more: its network cannot be told.");
        foreach (var echo in new PostStore(_service).WithKeys(PostKey.OfPost(channel.Network, channel.AccountId, report.NetworkId)))
            TakeOver(echo, reply, report.NetworkId);
        var sentOn = report.SentOn is { } time && time < _now ? time : _now;
        NextPart = new SentReply(_service, _now).Keep(reply, channel, report.NetworkId, sentOn, report.Url);
        return new ReplyResult(ReplyState.Sent, "The reply is sent.");
    }

    /// <summary>Our post came back through intake before the flow reported it: from now on the reply is that post.</summary>
    private void TakeOver(KnownPost echo, StoredReply reply, string networkId)
    {
        if (!echo.IsOurs)
            throw Faults.Reject($"NetworkPostId {networkId} is a post of a customer: give the id of our own post.");
        _service.Update(new Entity(SocialActivityTable.Name, echo.Id)
        {
            [SocialActivityTable.Key] = null,
            [SocialActivityTable.Outcome] = Choice.Of(Outcome.Duplicate),
            [SocialActivityTable.OutcomeReason] = "our own reply, which came back before it was reported as sent",
            [SocialActivityTable.JoinedTo] = new EntityReference(SocialActivityTable.Name, reply.Id),
            [SocialActivityTable.Regarding] = null,
        });
    }

    private ReplyResult TryAgain(StoredReply reply, SendReport report)
    {
        _writer.Move(reply, ReplyState.Approved, new Entity(SocialActivityTable.Name)
        {
            [SocialActivityTable.ReplyDueOn] = ReplyTimes.LookOn(_now, reply.SendBy),
            [SocialActivityTable.ReplyReason] = PostText.CutExact(Why(report), ReasonLength),
        });
        return new ReplyResult(ReplyState.Approved, "The reply is tried once more.");
    }

    private static string Why(SendReport report)
    {
        var said = string.IsNullOrWhiteSpace(report.Error) ? "" : $" The network said: {report.Error!.Trim()}";
        return (report.IsUnsure
            ? "Nobody knows whether the network took the reply: look there before you answer again."
            : "The network did not take the reply.") + said;
    }
}
