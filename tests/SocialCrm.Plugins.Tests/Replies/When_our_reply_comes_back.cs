using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Replies;

public sealed class When_our_reply_comes_back
{
    private readonly ReplyDesk _desk = new();

    [Fact]
    public void After_the_report_it_is_a_second_delivery()
    {
        var reply = _desk.OnItsWay();
        _desk.Sent(reply, "o1");

        var echo = Echo(ReplyDesk.Answer, "o1");

        echo.Outcome().ShouldBe("Duplicate");
        echo.PostId().ShouldBe(reply);
        ThereIsOneAnswer(reply);
    }

    [Fact]
    public void Before_the_report_it_is_recognised_by_its_words_and_the_report_changes_nothing()
    {
        var reply = _desk.OnItsWay();

        var echo = _desk.At("09:07").Desk.Service.Execute(_desk.Desk.Ingest($"@ana {ReplyDesk.Answer}", Desk.Account, "c1", "o1"));
        echo.PostId().ShouldBe(reply);
        echo.Outcome().ShouldBe("Own post");
        echo.CaseId().ShouldBe(_desk.CaseId);
        _desk.StateOf(reply).ShouldBe(ReplyState.Sent);
        _desk.At("09:08").Sent(reply, "o1", sentOn: "09:06")["State"].ShouldBe("Sent");

        ThereIsOneAnswer(reply);
        _desk.Desk.Turn(_desk.CaseId, Kpi.FirstResponse)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:07"));
    }

    [Fact]
    public void Before_the_report_and_in_other_words_the_report_joins_the_two()
    {
        var reply = _desk.OnItsWay();

        var echo = Echo("So sorry Ana, we've found your bag (translated)", "o1");
        echo.PostId().ShouldNotBe(reply);
        _desk.At("09:08").Sent(reply, "o1")["State"].ShouldBe("Sent");

        var post = _desk.Desk.Post(echo.PostId(), SocialActivityTable.Outcome, SocialActivityTable.JoinedTo, SocialActivityTable.Key, SocialActivityTable.Regarding);
        Choice.Read<Outcome>(post, SocialActivityTable.Outcome).ShouldBe(Outcome.Duplicate);
        post.GetAttributeValue<EntityReference>(SocialActivityTable.JoinedTo).Id.ShouldBe(reply);
        post.Contains(SocialActivityTable.Key).ShouldBeFalse();
        ThereIsOneAnswer(reply);
        _desk.Desk.Receives("and now?", replyTo: "o1").CaseId().ShouldBe(_desk.CaseId);
    }

    [Fact]
    public void After_a_lost_report_it_says_that_the_reply_was_sent()
    {
        var reply = _desk.OnItsWay();
        _desk.At("09:11").Desk.Sweeps();
        _desk.StateOf(reply).ShouldBe(ReplyState.Failed);

        Echo(ReplyDesk.Answer, "o1").PostId().ShouldBe(reply);

        ThereIsOneAnswer(reply);
    }

    [Fact]
    public void After_a_failure_that_was_none_it_keeps_the_reply_from_being_sent_again()
    {
        var reply = _desk.OnItsWay();
        _desk.Failed(reply)["State"].ShouldBe("Approved");

        Echo(ReplyDesk.Answer, "o1").PostId().ShouldBe(reply);

        _desk.Take(reply)["Message"].ShouldBe("The reply was sent before.");
        ThereIsOneAnswer(reply);
    }

    [Fact]
    public void As_a_connectors_row_it_is_marked_as_the_duplicate()
    {
        var reply = _desk.OnItsWay();

        var row = _desk.Desk.Create(
            SocialActivityTable.Name,
            (SocialActivityTable.Subject, "Ours"),
            (SocialActivityTable.Channel, new EntityReference(ChannelTable.Name, _desk.Desk.Channel)),
            (SocialActivityTable.DirectionCode, true),
            (SocialActivityTable.PostId, "o1"),
            (SocialActivityTable.Description, ReplyDesk.Answer),
            (SocialActivityTable.PostedOn, _desk.Desk.Now));
        _desk.Desk.Host.RunAsyncJobs();

        _desk.StateOf(reply).ShouldBe(ReplyState.Sent);
        Choice.Read<Outcome>(_desk.Desk.Post(row, SocialActivityTable.Outcome), SocialActivityTable.Outcome).ShouldBe(Outcome.Duplicate);
        ThereIsOneAnswer(reply);
    }

    [Fact]
    public void A_post_of_ours_that_no_flow_sends_is_a_post_of_its_own()
    {
        var reply = _desk.Approved();

        Echo(ReplyDesk.Answer, "o1").PostId().ShouldNotBe(reply);

        _desk.StateOf(reply).ShouldBe(ReplyState.Approved);
    }

    [Fact]
    public void At_the_very_moment_of_the_report_there_is_one_answer_all_the_same()
    {
        for (var round = 0; round < 5; round++)
        {
            var desk = new ReplyDesk();
            var reply = desk.OnItsWay();

            AtTheSameMoment.Twice(number =>
            {
                for (var attempt = 1; ; attempt++)
                {
                    try
                    {
                        if (number == 0)
                            desk.Sent(reply, "o1");
                        else
                            desk.Desk.Service.Execute(desk.Desk.Ingest(round % 2 == 0 ? ReplyDesk.Answer : "in other words", Desk.Account, "c1", "o1"));
                        return;
                    }
                    catch (FaultException<OrganizationServiceFault> fault) when (attempt < 5 && fault.Detail.ErrorCode == ReplyDesk.Unavailable)
                    {
                        // Sent again, as a flow does after 503.
                    }
                }
            });

            desk.StateOf(reply).ShouldBe(ReplyState.Sent);
            desk.OwnPosts().ShouldBe(1);
        }
    }

    private OrganizationResponse Echo(string text, string id) => _desk.Desk.Service.Execute(_desk.Desk.Ingest(text, Desk.Account, "c1", id));

    private void ThereIsOneAnswer(Guid reply)
    {
        _desk.StateOf(reply).ShouldBe(ReplyState.Sent);
        _desk.OwnPosts().ShouldBe(1);
        _desk.Desk.Turn(_desk.CaseId, Kpi.FirstResponse).Contains(TurnTable.MetOn).ShouldBeTrue();
        _desk.Desk.All(SocialActivityTable.Name, SocialActivityTable.Key).Count(post => post.Contains(SocialActivityTable.Key)).ShouldBe(2);
    }
}
