using System;
using System.Collections.Concurrent;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Replies;

public sealed class When_a_flow_sends_a_reply
{
    private readonly ReplyDesk _desk = new();

    [Fact]
    public void It_gets_all_it_needs_for_ten_minutes()
    {
        var reply = _desk.Approved();

        var taken = _desk.At("09:20").Take(reply);

        taken["Taken"].ShouldBe(true);
        taken["State"].ShouldBe("Sending");
        taken["Text"].ShouldBe(ReplyDesk.Answer);
        taken["Network"].ShouldBe("x");
        taken["Account"].ShouldBe(Desk.Account);
        taken["Private"].ShouldBe(false);
        taken["InReplyTo"].ShouldBe("c1");
        taken["RecipientId"].ShouldBe("id-ana");
        taken["Part"].ShouldBe(1);
        taken["PartCount"].ShouldBe(1);
        taken["LeaseUntil"].ShouldBe(Desk.Time("2026-03-02 09:30"));
    }

    [Fact]
    public void The_turn_is_met_when_it_was_sent_and_not_when_that_was_reported()
    {
        var reply = _desk.OnItsWay();

        _desk.At("10:30").Sent(reply, sentOn: "09:40")["State"].ShouldBe("Sent");

        var turn = _desk.Desk.Turn(_desk.CaseId, Kpi.FirstResponse);
        turn[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:40"));
        turn.Contains(TurnTable.BreachedOn).ShouldBeFalse();
        _desk.Desk.Case(_desk.CaseId, IncidentTable.FirstResponseSent)[IncidentTable.FirstResponseSent].ShouldBe(true);
        _desk.Read<DateTime?>(reply, SocialActivityTable.PostedOn).ShouldBe(Desk.Time("2026-03-02 09:40"));
    }

    [Fact]
    public void A_public_one_whose_post_was_deleted_after_the_approval_is_not_sent()
    {
        var reply = _desk.Approved();
        _desk.At("09:15").Desk.Service.Execute(new OrganizationRequest("scrm_ReportPostDeleted")
        {
            ["Network"] = "x",
            ["Account"] = Desk.Account,
            ["PostId"] = "c1",
            ["DeletedOn"] = _desk.Desk.Now,
        });

        _desk.At("09:20").Take(reply)["Taken"].ShouldBe(false);

        ReplyDesk.Refusal(() => _desk.Draft()).ShouldStartWith("The customer has deleted this post");
    }

    [Fact]
    public void A_late_one_is_a_breach_all_the_same()
    {
        var reply = _desk.At("10:05").OnItsWay();

        _desk.Sent(reply);

        _desk.Desk.Turn(_desk.CaseId, Kpi.FirstResponse)[TurnTable.BreachedOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
    }

    [Fact]
    public void The_customers_next_post_joins_the_case_and_starts_the_next_clock()
    {
        var reply = _desk.At("09:10").OnItsWay();
        _desk.Sent(reply, "o1");

        var next = _desk.At("09:20").Desk.Receives("when will it come?", replyTo: "o1");

        next.CaseId().ShouldBe(_desk.CaseId);
        _desk.Desk.Turn(_desk.CaseId, Kpi.NextResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 10:20"));
        _desk.Drafted("Tomorrow.").ShouldNotBe(reply);
    }

    [Fact]
    public void A_private_one_to_a_public_case_meets_nothing()
    {
        var reply = _desk.Drafted(inputs: ("Route", "Private"));
        _desk.Submit(reply);
        _desk.Take(reply)["Private"].ShouldBe(true);

        _desk.Sent(reply);

        _desk.Desk.Turn(_desk.CaseId, Kpi.FirstResponse).Contains(TurnTable.MetOn).ShouldBeFalse();
    }

    [Fact]
    public void Of_two_flows_one_gets_it()
    {
        var reply = _desk.Approved();

        _desk.Take(reply)["Taken"].ShouldBe(true);
        var second = _desk.Take(reply);

        second["Taken"].ShouldBe(false);
        second["Message"].ShouldBe("The reply is being sent already.");
        second.Results.Contains("Text").ShouldBeFalse();
    }

    [Fact]
    public void Two_flows_at_the_same_moment_send_it_once_and_it_is_not_lost()
    {
        for (var round = 0; round < 5; round++)
        {
            var desk = new ReplyDesk();
            var reply = desk.Approved();
            var network = new ConcurrentBag<string>();

            AtTheSameMoment.Twice(flow =>
            {
                if (!(bool)Patiently(() => desk.Take(reply))["Taken"])
                    return;
                network.Add($"o{flow}");
                Patiently(() => desk.Sent(reply, $"o{flow}"));
            });

            network.Count.ShouldBe(1);
            desk.StateOf(reply).ShouldBe(ReplyState.Sent);
            desk.OwnPosts().ShouldBe(1);
        }
    }

    [Fact]
    public void Its_outcome_may_be_reported_again()
    {
        var reply = _desk.OnItsWay();

        _desk.Sent(reply, sentOn: "09:00");
        _desk.At("09:20").Sent(reply)["Message"].ShouldBe("The outcome was known already.");
        _desk.Failed(reply)["State"].ShouldBe("Sent");
        _desk.Take(reply)["Message"].ShouldBe("The reply was sent before.");

        _desk.OwnPosts().ShouldBe(1);
        _desk.Desk.Turn(_desk.CaseId, Kpi.FirstResponse)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:00"));
    }

    [Fact]
    public void A_failure_is_tried_once_more_and_then_somebody_gets_a_task()
    {
        var reply = _desk.OnItsWay();

        _desk.Failed(reply)["State"].ShouldBe("Approved");
        _desk.Failed(reply)["State"].ShouldBe("Approved");
        _desk.Take(reply)["Taken"].ShouldBe(true);
        _desk.Failed(reply)["State"].ShouldBe("Failed");

        _desk.Tasks().ShouldBe(["the reply was not sent"]);
        _desk.Read<string>(reply, SocialActivityTable.ReplyReason).ShouldBe("The network did not take the reply. The network said: over capacity");
        _desk.Take(reply)["Message"].ShouldBe("The reply is failed, so it is not sent.");
        _desk.Drafted("We have your bag.").ShouldNotBe(reply);
    }

    [Fact]
    public void A_doubtful_failure_is_never_tried_again()
    {
        var reply = _desk.OnItsWay();

        _desk.Failed(reply, isUnsure: true)["State"].ShouldBe("Failed");

        _desk.Tasks().ShouldBe(["the reply was not sent"]);
        _desk.Take(reply)["Taken"].ShouldBe(false);
    }

    [Fact]
    public void A_flow_that_never_reports_ends_in_a_task_and_not_in_a_second_answer()
    {
        var reply = _desk.OnItsWay();

        _desk.At("09:09").Desk.Sweeps();
        _desk.StateOf(reply).ShouldBe(ReplyState.Sending);
        _desk.At("09:10").Desk.Sweeps();
        _desk.Desk.Sweeps();

        _desk.StateOf(reply).ShouldBe(ReplyState.Failed);
        _desk.Tasks().ShouldBe(["the reply was not sent"]);
        _desk.Take(reply)["Taken"].ShouldBe(false);
        _desk.Sent(reply)["State"].ShouldBe("Sent");
        _desk.OwnPosts().ShouldBe(1);
    }

    [Fact]
    public void One_that_no_flow_takes_is_told_once()
    {
        var reply = _desk.Approved();

        _desk.At("09:15").Desk.Sweeps();
        _desk.At("09:50").Desk.Sweeps();

        _desk.Tasks().ShouldBe(["an approved reply is not sent"]);
        _desk.Take(reply)["Taken"].ShouldBe(true);
    }

    [Fact]
    public void It_is_not_sent_when_the_customer_has_written_again()
    {
        var reply = _desk.Approved();
        _desk.At("09:10").Desk.Receives("never mind, but where is my refund?");

        var taken = _desk.Take(reply);

        taken["Taken"].ShouldBe(false);
        taken["State"].ShouldBe("Expired");
        _desk.Tasks().ShouldBe(["the reply expired"]);
        ReplyDesk.Refusal(() => _desk.Submit(reply)).ShouldBe("The reply is expired: draft another one.");
    }

    [Fact]
    public void One_that_was_resolved_with_the_case_is_sent_and_meets_nothing_later()
    {
        var reply = _desk.At("09:10").Approved();
        _desk.Desk.Resolves(_desk.CaseId);

        _desk.At("09:12").Take(reply)["Taken"].ShouldBe(true);
        _desk.Sent(reply)["State"].ShouldBe("Sent");
    }

    [Fact]
    public void Parts_go_one_after_the_other_and_each_answers_the_one_before()
    {
        _desk.Channel(ChannelTable.TextLimit, 60);
        _desk.Channel(ChannelTable.MostParts, 3);
        var first = _desk.Approved("So sorry, Ana. We have found your bag in Porto. It comes to your hotel tomorrow before noon.");
        var second = _desk.Desk.Where(SocialActivityTable.Name, SocialActivityTable.JoinedTo, first).Single().Id;

        _desk.Take(second)["Message"].ShouldBe("The part before this one has to be sent first.");
        _desk.Take(first)["InReplyTo"].ShouldBe("c1");
        _desk.Sent(first, "o1")["NextReplyId"].ShouldBe(second);
        _desk.Desk.Receives("thanks, but", replyTo: "o1");
        ReplyDesk.Refusal(() => _desk.Draft()).ShouldBe("The reply of Rosa Reyes of 09:00 UTC is on its way, part 2 of 2 comes next: wait, or set Instead to Yes to stop it.");
        var taken = _desk.Take(second);
        taken["InReplyTo"].ShouldBe("o1");
        taken["Part"].ShouldBe(2);
        _desk.Sent(second, "o2").Results.Contains("NextReplyId").ShouldBeFalse();

        _desk.OwnPosts().ShouldBe(2);
        _desk.Drafted("Anything else?").ShouldNotBe(first);
    }

    [Fact]
    public void A_part_that_fails_takes_the_rest_with_it()
    {
        _desk.Channel(ChannelTable.TextLimit, 60);
        _desk.Channel(ChannelTable.MostParts, 3);
        var first = _desk.OnItsWay("So sorry, Ana. We have found your bag in Porto. It comes to your hotel tomorrow before noon.");

        _desk.Failed(first, isUnsure: true);

        _desk.StateOf(_desk.Desk.Where(SocialActivityTable.Name, SocialActivityTable.JoinedTo, first).Single().Id).ShouldBe(ReplyState.Failed);
    }

    [Fact]
    public void Its_text_can_no_longer_be_changed()
    {
        var reply = _desk.OnItsWay();

        ReplyDesk.Refusal(() => _desk.Desk.Service.Update(new Entity(SocialActivityTable.Name, reply) { [SocialActivityTable.Text] = "Other" }))
            .ShouldBe("The reply is on the network or on its way there: its text can no longer be changed here.");
    }

    [Fact]
    public void A_report_without_sense_is_refused()
    {
        var reply = _desk.Approved();

        ReplyDesk.Refusal(() => _desk.Sent(reply)).ShouldBe("The reply was never taken: call scrm_TakeReply before it is sent.");
        _desk.Take(reply);
        ReplyDesk.Refusal(() => _desk.Sent(reply, "")).ShouldStartWith("NetworkPostId is missing");
        ReplyDesk.Refusal(() => _desk.Sent(reply, new string('7', 161))).ShouldStartWith("NetworkPostId has 161 characters");
        ReplyDesk.Refusal(() => _desk.Sent(reply, "c1")).ShouldBe("NetworkPostId c1 is a post of a customer: give the id of our own post.");
        ReplyDesk.Refusal(() => _desk.Sent(_desk.PostId)).ShouldStartWith("There is no reply with the id");
    }

    /// <summary>Sends again after 503, as a flow does.</summary>
    private static OrganizationResponse Patiently(Func<OrganizationResponse> call)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return call();
            }
            catch (FaultException<OrganizationServiceFault> fault) when (attempt < 5 && fault.Detail.ErrorCode == ReplyDesk.Unavailable)
            {
                // The other one was faster.
            }
        }
    }
}
