using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Plugins.Tests.Replies;

public sealed class When_a_reply_needs_approval
{
    private readonly ReplyDesk _desk = new();

    [Fact]
    public void Nobody_has_to_approve_an_ordinary_one() => _desk.Submit(_desk.Drafted())["State"].ShouldBe("Approved");

    [Fact]
    public void A_critical_case_needs_it_without_any_setting()
    {
        var desk = new ReplyDesk("your driver hit me, I am injured and in hospital, please help");

        desk.Draft()["NeedsApproval"].ShouldBe(true);
        desk.Submit(desk.Drafted())["Message"].ShouldBe("Needs approval: the urgency of the case is critical.");
    }

    [Fact]
    public void So_do_words_of_the_admins_in_the_reply_or_in_the_post()
    {
        _desk.Channel(ChannelTable.ApprovalWords, "crash\nlost");
        _desk.Submit(_desk.Drafted())["Message"].ShouldBe("Needs approval: the customer wrote \"lost\".");

        _desk.Channel(ChannelTable.ApprovalWords, "our lawyers");
        _desk.Submit(_desk.Drafted("Our lawyers will write to you."))["Message"].ShouldBe("Needs approval: it says \"our lawyers\".");
    }

    [Fact]
    public void So_does_everything_that_a_trainee_writes()
    {
        var team = _desk.Desk.Create("team", ("name", "New at the desk"));
        _desk.Desk.Service.Associate("team", team, new Relationship("teammembership_association"), [new EntityReference(UserTable.Name, _desk.Ben)]);
        _desk.Channel(ChannelTable.TrainingTeam, new EntityReference("team", team));

        _desk.Submit(_desk.Drafted(by: _desk.Ben))["Message"].ShouldBe("Needs approval: its author is in the training team.");
        _desk.Submit(_desk.Drafted(inputs: ("Instead", true)))["State"].ShouldBe("Approved");
    }

    [Fact]
    public void An_approval_lets_it_go_and_is_kept()
    {
        var reply = _desk.Awaiting();

        _desk.At("09:20").Decide(reply, approve: true)["State"].ShouldBe("Approved");

        var kept = _desk.Desk.All(ReplyDecisionTable.Name, ReplyDecisionTable.PrimaryName, ReplyDecisionTable.Reply, ReplyDecisionTable.DecidedBy, ReplyDecisionTable.DecidedOn).Single();
        kept[ReplyDecisionTable.PrimaryName].ShouldBe($"Approved: {_desk.Number}");
        kept.GetAttributeValue<EntityReference>(ReplyDecisionTable.Reply).Id.ShouldBe(reply);
        kept.GetAttributeValue<EntityReference>(ReplyDecisionTable.DecidedBy).Id.ShouldBe(_desk.Lead);
        kept[ReplyDecisionTable.DecidedOn].ShouldBe(Desk.Time("2026-03-02 09:20"));
        _desk.Take(reply)["Taken"].ShouldBe(true);
    }

    [Fact]
    public void A_rejection_has_a_reason_and_frees_the_case_for_another_answer()
    {
        var reply = _desk.Awaiting();

        ReplyDesk.Refusal(() => _desk.Decide(reply, approve: false)).ShouldBe("Reason is missing: say why the reply is rejected.");
        _desk.Decide(reply, approve: false, "too cold")["State"].ShouldBe("Rejected");

        _desk.Read<string>(reply, SocialActivityTable.ReplyReason).ShouldBe("too cold");
        _desk.Take(reply)["Taken"].ShouldBe(false);
        _desk.Drafted(by: _desk.Ben).ShouldNotBe(reply);
    }

    [Fact]
    public void Its_author_never_decides()
    {
        _desk.Desk.Gives(_desk.Rosa, Role.Approver);
        var reply = _desk.Awaiting();

        ReplyDesk.Refusal(() => _desk.Decide(reply, true, by: _desk.Rosa)).ShouldBe("You drafted this reply yourself: somebody else has to decide.");

        _desk.StateOf(reply).ShouldBe(ReplyState.AwaitingApproval);
    }

    [Fact]
    public void Deciding_or_submitting_again_changes_nothing()
    {
        var reply = _desk.Awaiting();

        _desk.Submit(reply)["State"].ShouldBe("Awaiting approval");
        _desk.Decide(reply, true);
        _desk.Decide(reply, true)["State"].ShouldBe("Approved");
        _desk.Submit(reply)["State"].ShouldBe("Approved");
        _desk.Decide(reply, false, "on second thought")["State"].ShouldBe("Rejected");
        _desk.Decide(reply, false, "on second thought")["State"].ShouldBe("Rejected");

        ReplyDesk.Refusal(() => _desk.Decide(reply, true)).ShouldBe("The reply is rejected, so there is nothing to decide.");
        _desk.Desk.All(ReplyDecisionTable.Name).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(SocialActivityTable.Text)]
    [InlineData(SocialActivityTable.Description)]
    public void Changing_the_text_afterwards_takes_the_approval_back(string column)
    {
        var reply = _desk.Awaiting();
        _desk.Decide(reply, true);

        _desk.Desk.Host.ServiceFor(_desk.Lead).Update(new Entity(SocialActivityTable.Name, reply) { [column] = "Not our problem." });

        _desk.StateOf(reply).ShouldBe(ReplyState.Draft);
        _desk.Read<string>(reply, SocialActivityTable.Text).ShouldBe("Not our problem.");
        _desk.Read<string>(reply, SocialActivityTable.Description).ShouldBe("Not our problem.");
        _desk.Take(reply)["Taken"].ShouldBe(false);
        _desk.Submit(reply)["State"].ShouldBe("Awaiting approval");
        ReplyDesk.Refusal(() => _desk.Decide(reply, true, by: _desk.Lead)).ShouldBe("You drafted this reply yourself: somebody else has to decide.");
    }

    [Fact]
    public void Saving_the_form_without_a_change_takes_nothing_back()
    {
        var reply = _desk.Awaiting();

        _desk.Desk.Service.Update(new Entity(SocialActivityTable.Name, reply) { [SocialActivityTable.Text] = ReplyDesk.Answer, [SocialActivityTable.Subject] = "Bag" });

        _desk.StateOf(reply).ShouldBe(ReplyState.AwaitingApproval);
    }

    [Fact]
    public void A_post_of_the_customer_makes_it_out_of_date()
    {
        var reply = _desk.Awaiting();
        _desk.At("09:10").Desk.Receives("found it myself, thanks for nothing, what now?");

        var answer = _desk.Decide(reply, true);

        answer["State"].ShouldBe("Expired");
        answer["Message"].ShouldBe("The customer has written again since this reply was drafted: read it and draft the reply anew.");
        _desk.Tasks().ShouldBe(["the reply expired"]);
        _desk.Drafted(by: _desk.Ben).ShouldNotBe(reply);
    }

    [Fact]
    public void Nobody_leads_a_reply_past_it_by_hand()
    {
        var reply = _desk.Awaiting();
        const string kept = "Reply State is kept by the reply actions: submit, approve or reject the reply instead.";

        ReplyDesk.Refusal(() => Set(reply, SocialActivityTable.ReplyState, Choice.Of(ReplyState.Approved))).ShouldBe(kept);
        ReplyDesk.Refusal(() => Set(reply, SocialActivityTable.DraftedBy, new EntityReference(UserTable.Name, _desk.Ben)))
            .ShouldBe("The columns of a reply are kept by the reply actions: change its text, or draft it anew.");
        ReplyDesk.Refusal(() => _desk.Desk.Create(
            SocialActivityTable.Name,
            (SocialActivityTable.Subject, "mine"),
            (SocialActivityTable.DirectionCode, true),
            (SocialActivityTable.ReplyState, Choice.Of(ReplyState.Approved)))).ShouldBe(kept);

        _desk.StateOf(reply).ShouldBe(ReplyState.AwaitingApproval);
    }

    [Fact]
    public void When_nobody_decides_others_are_asked_once_and_then_it_expires()
    {
        var reply = _desk.Awaiting();
        var queue = _desk.Desk.Create("queue", ("name", "Approvers"));
        _desk.Channel(ChannelTable.ApprovalQueue, new EntityReference("queue", queue));

        _desk.At("09:29").Desk.Sweeps();
        _desk.Tasks().ShouldBeEmpty();
        _desk.At("09:30").Desk.Sweeps();
        _desk.At("09:50").Desk.Sweeps();

        _desk.Tasks().ShouldBe(["a reply awaits approval"]);
        var task = _desk.Desk.All(TaskTable.Name, TaskTable.Id).Single();
        _desk.Desk.Where("queueitem", "queueid", queue, "objectid").Single().GetAttributeValue<EntityReference>("objectid").Id.ShouldBe(task.Id);

        _desk.Desk.At("2026-03-03 09:00").Sweeps();
        _desk.Desk.Sweeps();
        _desk.StateOf(reply).ShouldBe(ReplyState.Expired);
        _desk.Tasks().Count(task => task == "the reply expired").ShouldBe(1);
    }

    [Fact]
    public void It_expires_a_little_before_the_network_stops_taking_it()
    {
        var desk = new ReplyDesk(isPrivate: true);
        desk.Channel(ChannelTable.ReplyWindow, 60);
        var reply = desk.Awaiting();

        desk.Read<DateTime?>(reply, SocialActivityTable.SendBy).ShouldBe(Desk.Time("2026-03-02 09:50"));
        desk.At("09:25").Desk.Sweeps();
        desk.Tasks().ShouldBe(["a reply awaits approval"]);
        desk.At("09:50").Desk.Sweeps();
        desk.StateOf(reply).ShouldBe(ReplyState.Expired);
    }

    private void Set(Guid reply, string column, object value) => _desk.Desk.Service.Update(new Entity(SocialActivityTable.Name, reply) { [column] = value });
}
