using System;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Domain.Tests.Replies;

public sealed class When_a_reply_waits
{
    private static readonly StoredReply Reply = new(
        Guid.NewGuid(), ReplyState.Approved, "Hello", false, 1, 1, null, null, "", A.Ana, "Ana Vela", A.Monday, 0, null, A.Monday, null, null);

    [Theory]
    [InlineData(ReplyState.AwaitingApproval, 60, DueReply.AskOthers)]
    [InlineData(ReplyState.AwaitingApproval, 0, DueReply.Expire)]
    [InlineData(ReplyState.Approved, 60, DueReply.TellNotTaken)]
    [InlineData(ReplyState.Approved, 0, DueReply.Expire)]
    [InlineData(ReplyState.Sending, 0, DueReply.EndLease)]
    [InlineData(ReplyState.Draft, 0, DueReply.Nothing)]
    [InlineData(ReplyState.Sent, 0, DueReply.Nothing)]
    public void What_is_due_follows_from_its_state_and_its_end(ReplyState state, int minutesLeft, DueReply due)
    {
        var reply = Reply with { State = state, SendBy = A.Monday.AddMinutes(minutesLeft) };

        DueReplyPolicy.Of(reply, A.Monday).ShouldBe(due);
        DueReplyPolicy.Of(reply with { DueOn = null }, A.Monday).ShouldBe(DueReply.Nothing);
        DueReplyPolicy.Of(reply with { DueOn = A.Monday.AddSeconds(1) }, A.Monday).ShouldBe(DueReply.Nothing);
    }

    [Theory]
    [InlineData(null, 1440)]
    [InlineData(3000, 1440)]
    [InlineData(60, 50)]
    [InlineData(10, 10)]
    [InlineData(5, 5)]
    public void An_approval_ends_before_the_networks_window_does(int? windowMinutes, int endMinutes) =>
        ReplyTimes.ApprovalEnd(A.Monday, windowMinutes is { } minutes ? A.Monday.AddMinutes(minutes) : null).ShouldBe(A.Monday.AddMinutes(endMinutes));

    [Theory]
    [InlineData(30, 1440, 30)]
    [InlineData(30, 50, 25)]
    [InlineData(5, 50, 5)]
    public void Others_are_asked_while_there_is_time(int approvalMinutes, int endMinutes, int askMinutes) =>
        ReplyTimes.AskOthersOn(A.Monday, TimeSpan.FromMinutes(approvalMinutes), A.Monday.AddMinutes(endMinutes)).ShouldBe(A.Monday.AddMinutes(askMinutes));

    [Fact]
    public void A_report_that_it_was_sent_is_believed_whenever_it_comes()
    {
        var sent = new SendReport(true, "o1", null, null, null, false);

        foreach (var state in new[] { ReplyState.Sending, ReplyState.Approved, ReplyState.Failed, ReplyState.Expired })
            SendOutcomePolicy.Of(Reply with { State = state }, sent).ShouldBe(SendOutcome.Sent);
        SendOutcomePolicy.Of(Reply with { State = ReplyState.Sent }, sent).ShouldBe(SendOutcome.Nothing);
    }

    [Theory]
    [InlineData(ReplyState.Sending, 1, false, SendOutcome.TryAgain)]
    [InlineData(ReplyState.Sending, 2, false, SendOutcome.Failed)]
    [InlineData(ReplyState.Sending, 1, true, SendOutcome.Failed)]
    [InlineData(ReplyState.Approved, 1, false, SendOutcome.Nothing)]
    [InlineData(ReplyState.Sent, 1, false, SendOutcome.Nothing)]
    public void A_failure_counts_only_while_it_is_being_sent(ReplyState state, int attempts, bool isUnsure, SendOutcome outcome) =>
        SendOutcomePolicy.Of(Reply with { State = state, Attempts = attempts }, new SendReport(false, "", null, null, "no", isUnsure)).ShouldBe(outcome);
}
