using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Replies;

public sealed class When_a_reply_is_interrupted
{
    private const int Deadlock = -2147204784;

    /// <summary>Each request of the whole way from the draft to the report fails once, in turn; each call is then made again.</summary>
    [Fact]
    public void Every_call_can_be_made_again_and_ends_in_the_same_state()
    {
        var failing = 1;
        while (WentAllTheWay(failing, isEchoFirst: failing % 2 == 0))
            failing++;

        failing.ShouldBeGreaterThan(25);
    }

    /// <summary>The same for the sweep and its system job when a lease runs out.</summary>
    [Fact]
    public void The_sweep_settles_a_reply_once_whatever_dies()
    {
        var failing = 1;
        while (SweepDiesAt(failing))
            failing++;

        failing.ShouldBeGreaterThan(8);
    }

    private static bool WentAllTheWay(int failing, bool isEchoFirst)
    {
        var desk = new ReplyDesk();
        desk.Channel(ChannelTable.Approval, Choice.Of(ApprovalRule.EveryReply));
        var hasFailed = FailAt(desk, failing);

        var reply = (Guid)Again(() => desk.Draft())["ReplyId"];
        Again(() => desk.Submit(reply))["State"].ShouldBe("Awaiting approval");
        Again(() => desk.Decide(reply, true))["State"].ShouldBe("Approved");
        Again(() => desk.Take(reply))["Taken"].ShouldBe(true);
        if (isEchoFirst)
            Again(() => desk.Desk.Service.Execute(desk.Desk.Ingest("in other words", Desk.Account, "c1", "o1")));
        Again(() => desk.Sent(reply))["State"].ShouldBe("Sent");

        desk.Desk.Host.BeforeRequest = null;
        desk.OwnPosts().ShouldBe(1);
        desk.Desk.All(ReplyDecisionTable.Name).Count.ShouldBe(1);
        desk.Desk.All(SocialActivityTable.Name).Count.ShouldBe(isEchoFirst ? 3 : 2);
        desk.Desk.Turn(desk.CaseId, Kpi.FirstResponse)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:00"));
        desk.Tasks().ShouldBeEmpty();
        return hasFailed();
    }

    private static bool SweepDiesAt(int failing)
    {
        var desk = new ReplyDesk();
        var reply = desk.OnItsWay();
        desk.At("09:10");
        var hasFailed = FailAt(desk, failing);
        try
        {
            desk.Desk.Sweeps();
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // The flow's call failed; its next one makes it good.
        }

        desk.Desk.Host.BeforeRequest = null;
        desk.At("09:26").Desk.Sweeps();
        desk.At("09:27").Desk.Sweeps();
        desk.StateOf(reply).ShouldBe(ReplyState.Failed);
        desk.Tasks().ShouldBe(["the reply was not sent"]);
        return hasFailed();
    }

    private static Func<bool> FailAt(ReplyDesk desk, int number)
    {
        var seen = 0;
        desk.Desk.Host.BeforeRequest = _ => ++seen == number
            ? new FaultException<OrganizationServiceFault>(
                new OrganizationServiceFault { ErrorCode = Deadlock, Message = "deadlock" }, new FaultReason("deadlock"))
            : null;
        return () => seen >= number;
    }

    private static OrganizationResponse Again(Func<OrganizationResponse> call)
    {
        try
        {
            return call();
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail.ErrorCode is ReplyDesk.Unavailable or Deadlock)
        {
            return call();
        }
    }
}
