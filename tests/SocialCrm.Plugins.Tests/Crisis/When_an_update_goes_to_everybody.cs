using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Goodwill;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Staffing;

namespace SocialCrm.Plugins.Tests.Crisis;

public sealed class When_an_update_goes_to_everybody
{
    private readonly CrisisDesk _desk = new();

    [Fact]
    public void Each_case_gets_one_reply_that_is_sent_and_meets_its_own_clock()
    {
        var cases = _desk.Complain(4);
        var update = _desk.Approved(_desk.Declared());

        var page = _desk.Broadcast(update);
        _desk.At("09:30").SendAll().ShouldBe(4);

        page["Drafted"].ShouldBe(4);
        page["HeldOut"].ShouldBe(0);
        page["More"].ShouldBe(false);
        foreach (var theCase in cases)
        {
            var reply = _desk.RepliesOn(theCase).ShouldHaveSingleItem();
            reply[SocialActivityTable.Text].ShouldBe(CrisisDesk.Text);
            CrisisDesk.StateOf(reply).ShouldBe(ReplyState.Sent);
            reply.GetAttributeValue<EntityReference>(SocialActivityTable.CrisisUpdate).Id.ShouldBe(update);
            _desk.Desk.Turn(theCase, Kpi.FirstResponse)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:30"));
        }
    }

    [Fact]
    public void The_approval_of_the_text_is_noted_on_every_reply()
    {
        _desk.Complain(2);
        _desk.Desk.Service.Update(new Entity(ChannelTable.Name, _desk.Desk.Channel) { [ChannelTable.Approval] = Choice.Of(ApprovalRule.EveryReply) });

        _desk.Broadcast(_desk.Approved(_desk.Declared()));

        _desk.Replies().ShouldAllBe(reply => CrisisDesk.StateOf(reply) == ReplyState.Approved);
        _desk.Desk.All(ReplyDecisionTable.Name, ReplyDecisionTable.DecidedBy).Select(row => row.GetAttributeValue<EntityReference>(ReplyDecisionTable.DecidedBy).Id)
            .ShouldBe([_desk.Lea, _desk.Lea]);
    }

    [Theory]
    [InlineData(CrisisUpdateTable.Text, "Something else")]
    [InlineData(CrisisUpdateTable.Translations, "[es]\nOtra cosa.")]
    public void Its_author_cannot_approve_it_and_a_changed_text_is_approved_anew(string column, string text)
    {
        _desk.Complain(2);
        var crisis = _desk.Declared();
        var update = _desk.Writes(crisis);
        CrisisDesk.Refusal(() => _desk.Sets(update, CrisisUpdateState.Approved, _desk.Rosa)).ShouldBe("You wrote this update yourself: somebody else has to approve it.");
        CrisisDesk.Refusal(() => _desk.Broadcast(update)).ShouldBe("The update is not approved: somebody else than its author has to set State to Approved first.");
        CrisisDesk.Refusal(() => _desk.Sets(update, CrisisUpdateState.GoingOut)).ShouldBe("The update is not approved: somebody else than its author has to set State to Approved first.");

        _desk.Sets(update, CrisisUpdateState.Approved);
        _desk.Desk.Host.ServiceFor(_desk.Lea).Update(new Entity(CrisisUpdateTable.Name, update) { [column] = text });

        CrisisDesk.Refusal(() => _desk.Sets(update, CrisisUpdateState.Approved)).ShouldBe("You wrote this update yourself: somebody else has to approve it.");
        _desk.Sets(update, CrisisUpdateState.Approved, _desk.Rosa);
        _desk.Broadcast(update)["Drafted"].ShouldBe(2);
    }

    [Fact]
    public void Who_wrote_and_who_approved_it_is_rewritten_by_nobody()
    {
        const string Refused = "Who wrote and who approved an update is noted by itself: leave Written By and Approved By as they are.";
        _desk.Complain(2);
        var update = _desk.Writes(_desk.Declared());
        var lea = new EntityReference(UserTable.Name, _desk.Lea);
        var rosa = _desk.Desk.Host.ServiceFor(_desk.Rosa);

        CrisisDesk.Refusal(() => rosa.Update(new Entity(CrisisUpdateTable.Name, update) { [CrisisUpdateTable.WrittenBy] = lea })).ShouldBe(Refused);
        CrisisDesk.Refusal(() => rosa.Update(new Entity(CrisisUpdateTable.Name, update) { [CrisisUpdateTable.ApprovedBy] = lea })).ShouldBe(Refused);

        _desk.Sets(update, CrisisUpdateState.Approved);
        CrisisDesk.Refusal(() => rosa.Update(new Entity(CrisisUpdateTable.Name, update) { [CrisisUpdateTable.ApprovedOn] = Desk.Time("2026-03-01 09:00") })).ShouldBe(Refused);
    }

    [Fact]
    public void Set_to_going_out_on_its_form_the_sweep_sends_it()
    {
        _desk.Complain(3);
        var update = _desk.Approved(_desk.Declared());
        _desk.Sets(update, CrisisUpdateState.GoingOut, _desk.Rosa);

        _desk.Sweep();

        _desk.Replies().Count.ShouldBe(3);
        State(update).ShouldBe(CrisisUpdateState.Out);
        CrisisDesk.Refusal(() => _desk.Desk.Service.Update(new Entity(CrisisUpdateTable.Name, update) { [CrisisUpdateTable.Text] = "Never mind" }))
            .ShouldBe("The update is with the customers already: write a new one.");
    }

    [Fact]
    public void It_goes_in_pages_and_nobody_gets_it_twice()
    {
        var cases = _desk.Complain(5);
        var update = _desk.Approved(_desk.Declared());

        var first = _desk.Broadcast(update, 2);
        var second = _desk.Broadcast(update, 2);
        var third = _desk.Broadcast(update, 2);
        var fourth = _desk.Broadcast(update, 2);

        new[] { first, second, third, fourth }.Select(page => (int)page["Drafted"]).ShouldBe([2, 2, 1, 0]);
        new[] { first, second, third, fourth }.Select(page => (bool)page["More"]).ShouldBe([true, true, false, false]);
        cases.Select(theCase => _desk.RepliesOn(theCase).Count).ShouldAllBe(count => count == 1);
        Number(update, CrisisUpdateTable.Drafted).ShouldBe(5);
        State(update).ShouldBe(CrisisUpdateState.Out);
    }

    [Fact]
    public void It_goes_no_faster_than_the_channel_says()
    {
        _desk.Desk.Service.Update(new Entity(ChannelTable.Name, _desk.Desk.Channel) { [ChannelTable.Pace] = 2 });
        _desk.Complain(5);
        var update = _desk.Approved(_desk.Declared());

        var first = _desk.Broadcast(update);
        first["Drafted"].ShouldBe(2);
        first["More"].ShouldBe(true);
        first["Wait"].ShouldBe(true);
        _desk.Broadcast(update)["Drafted"].ShouldBe(0);
        _desk.Sweep();
        _desk.Replies().Count.ShouldBe(2);
        _desk.At("09:01").Sweep();
        _desk.Replies().Count.ShouldBe(4);
        _desk.At("09:02").Sweep();
        _desk.Replies().Count.ShouldBe(5);

        State(update).ShouldBe(CrisisUpdateState.Out);
    }

    [Fact]
    public void A_busy_channel_holds_up_no_other()
    {
        _desk.Desk.Service.Update(new Entity(ChannelTable.Name, _desk.Desk.Channel) { [ChannelTable.Pace] = 1 });
        var other = new SecondChannel(_desk.Desk);
        _desk.Complain(4);
        _desk.At("09:05");
        var elsewhere = other.Receives("I was charged twice, please help", "eve").CaseId();

        _desk.Broadcast(_desk.Approved(_desk.Declared()), 2)["Drafted"].ShouldBe(2);

        _desk.RepliesOn(elsewhere).Count.ShouldBe(1);
    }

    [Fact]
    public void Each_customer_reads_it_in_their_language_when_there_is_a_translation()
    {
        var english = _desk.Complains("ann");
        var spanish = _desk.Complains("paz", "Me han cobrado dos veces el mismo billete, por favor ayuda, esto no puede ser");
        const string Text = "Perdón: un fallo de nuestra web cobró dos veces.";

        _desk.Broadcast(_desk.Approved(_desk.Declared(), translations: $"[de]\nEntschuldigung.\n[es]\n{Text}"));

        _desk.RepliesOn(spanish).Single()[SocialActivityTable.Text].ShouldBe(Text);
        _desk.RepliesOn(english).Single()[SocialActivityTable.Text].ShouldBe(CrisisDesk.Text);
    }

    [Fact]
    public void Whoever_changes_the_language_reads_it_in_that_of_the_post_that_is_answered()
    {
        var theCase = _desk.Complains("paz", "I was charged twice for the same ticket and nobody at the desk could tell me why this happened to me, please help", "p1");
        _desk.At("09:05").Complains("paz", "Me han cobrado dos veces el mismo billete, por favor ayuda", "p2", "p1").ShouldBe(theCase);

        _desk.Broadcast(_desk.Approved(_desk.Declared(), translations: "[es]\nPerdón."));

        _desk.RepliesOn(theCase).Single()[SocialActivityTable.Text].ShouldBe("Perdón.");
    }

    [Theory]
    [InlineData("", null, "The update needs a text: write what the customers are told.")]
    [InlineData("Sorry", "Perdón", "Translations have to begin with the code of a language in brackets, such as [es].")]
    [InlineData("Sorry", "[xx]\nPerdón", "The language xx is not recognised in posts: take its translation out.")]
    [InlineData("Sorry", "[es]\n\n[de]\nEntschuldigung", "The translation for es is empty: write it, or take it out.")]
    [InlineData("Sorry", "[es]\nPerdón\n[es]\nPerdón", "There are two translations for es: keep one of them.")]
    public void A_text_that_somebody_would_not_get_is_refused(string text, string? translations, string sentence)
    {
        var crisis = _desk.Declared();

        CrisisDesk.Refusal(() => _desk.Writes(crisis, text, translations)).ShouldBe(sentence);
    }

    [Fact]
    public void A_post_about_something_else_too_keeps_its_case_out_with_the_reason()
    {
        _desk.Complain(9);
        var theCase = _desk.Complains("ben", "charged twice and my bag is lost, please help");

        var page = _desk.Broadcast(_desk.Approved(_desk.Declared()));

        page["Drafted"].ShouldBe(9);
        page["HeldOut"].ShouldBe(1);
        _desk.HeldOut(theCase).ShouldBe("The customer also wrote about Baggage.");
        _desk.RepliesOn(theCase).ShouldBeEmpty();
    }

    [Fact]
    public void A_safety_word_keeps_a_case_out()
    {
        var theCase = _desk.Complains("ben", "charged twice, and there is smoke in the cabin, somebody is injured, call an ambulance");

        _desk.Broadcast(_desk.Approved(_desk.Declared()))["HeldOut"].ShouldBe(1);

        _desk.HeldOut(theCase).ShouldBe("The urgency is critical: somebody has to answer in person.");
    }

    [Theory]
    [InlineData(GoodwillState.Requested, 1)]
    [InlineData(GoodwillState.Approved, 1)]
    [InlineData(GoodwillState.PaidOut, 0)]
    [InlineData(GoodwillState.Rejected, 0)]
    public void An_open_compensation_keeps_a_case_out(GoodwillState state, int heldOut)
    {
        var theCase = _desk.Complains("ben");
        _desk.Desk.Create(
            GoodwillTable.Name,
            (GoodwillTable.Case, new EntityReference(IncidentTable.Name, theCase)), (GoodwillTable.Amount, new Money(20)), (GoodwillTable.State, Choice.Of(state)));

        _desk.Broadcast(_desk.Approved(_desk.Declared()))["HeldOut"].ShouldBe(heldOut);

        _desk.HeldOut(theCase).ShouldBe(heldOut == 1 ? "A goodwill is not paid out yet." : null);
    }

    [Fact]
    public void A_case_in_which_an_employee_is_named_is_left_to_a_person()
    {
        var theCase = _desk.Complains("ben");
        var employee = _desk.Desk.Create(EmployeeTable.Name, (EmployeeTable.PrimaryName, "Marta Ruiz"));
        _desk.Desk.Create(
            StaffMentionTable.Name,
            (StaffMentionTable.Case, new EntityReference(IncidentTable.Name, theCase)),
            (StaffMentionTable.Employee, new EntityReference(EmployeeTable.Name, employee)), (StaffMentionTable.Kind, Choice.Of(MentionKind.Complaint)));

        _desk.Broadcast(_desk.Approved(_desk.Declared()))["HeldOut"].ShouldBe(1);

        _desk.HeldOut(theCase).ShouldBe("A person has to look at this case.");
    }

    [Fact]
    public void A_later_message_that_nobody_answered_keeps_a_case_out_and_thanks_do_not()
    {
        var asks = _desk.Complains("ben", id: "b1");
        var thanks = _desk.Complains("ana", id: "a1");
        var crisis = _desk.Declared();
        _desk.Broadcast(_desk.Approved(crisis));
        _desk.At("09:10").SendAll();
        _desk.At("09:20");
        _desk.Complains("ben", "and who pays the fee of my bank? please help", "b2", "b1");
        _desk.Complains("ana", "thank you so much", "a2", "a1");

        _desk.Broadcast(_desk.Approved(crisis, "The second payments are on their way back."));

        _desk.HeldOut(asks).ShouldBe("The customer wrote again after our last answer.");
        _desk.HeldOut(thanks).ShouldBeNull();
        _desk.RepliesOn(thanks).Count.ShouldBe(2);
    }

    [Fact]
    public void A_reply_that_is_on_its_way_keeps_a_case_out()
    {
        var theCase = _desk.Complains("ben");
        _desk.Desk.Host.ServiceFor(_desk.Rosa).Execute(new OrganizationRequest("scrm_DraftReply") { ["CaseId"] = theCase, ["Text"] = "I am looking into it, Ben." });

        _desk.Broadcast(_desk.Approved(_desk.Declared()))["HeldOut"].ShouldBe(1);

        _desk.HeldOut(theCase).ShouldBe("A reply is on its way already.");
    }

    [Fact]
    public void What_speaks_against_any_reply_speaks_against_this_one()
    {
        var theCase = _desk.Complains("ben", id: "b1");
        _desk.Desk.Service.Execute(new OrganizationRequest("scrm_ReportPostDeleted")
        {
            ["Network"] = "x",
            ["Account"] = Desk.Account,
            ["PostId"] = "b1",
            ["DeletedOn"] = _desk.Desk.Now,
        });

        _desk.Broadcast(_desk.Approved(_desk.Declared()))["HeldOut"].ShouldBe(1);

        _desk.HeldOut(theCase).ShouldStartWith("The customer has deleted this post");
    }

    [Fact]
    public void Whoever_joins_later_gets_it_too()
    {
        _desk.Complain(2);
        var update = _desk.Approved(_desk.Declared());
        _desk.Broadcast(update);
        var late = _desk.Complains("late");

        _desk.Sweep();

        _desk.RepliesOn(late).Count.ShouldBe(1);
        Number(update, CrisisUpdateTable.Drafted).ShouldBe(3);
    }

    [Fact]
    public void An_earlier_update_does_not_go_out_after_a_later_one()
    {
        _desk.Complain(2);
        var crisis = _desk.Declared();
        var first = _desk.Approved(crisis);
        _desk.Broadcast(first, 1);
        _desk.Broadcast(_desk.Approved(crisis, "The fault is found."));

        CrisisDesk.Refusal(() => _desk.Broadcast(first)).ShouldBe("A later update of the crisis went out already: write a new one.");
    }

    [Fact]
    public void Once_told_the_customer_waits_for_the_cause_and_the_clock_of_the_solution_may_stand_still()
    {
        var policy = _desk.Desk.All(PolicyTable.Name).Single().Id;
        _desk.Desk.Service.Update(new Entity(PolicyTable.Name, policy) { [PolicyTable.PauseStatuses] = "2" });
        var theCase = _desk.Complains("ben", id: "b1");
        _desk.Broadcast(_desk.Approved(_desk.Declared()));
        _desk.Status(theCase).ShouldBe(1);

        _desk.At("09:10").SendAll();

        _desk.Status(theCase).ShouldBe(2);
        _desk.Desk.Turn(theCase, Kpi.Resolution)[TurnTable.PausedOn].ShouldBe(Desk.Time("2026-03-02 09:10"));
        _desk.At("09:40").Complains("ben", "and my bank fee? please help", "b2", "b1");
        _desk.Status(theCase).ShouldBe(1);
        _desk.Desk.Turn(theCase, Kpi.NextResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 10:40"));
    }

    [Fact]
    public void A_page_costs_the_same_for_each_case_however_many_there_are()
    {
        _desk.Complain(20);
        var update = _desk.Approved(_desk.Declared());
        _desk.Broadcast(update, 1);
        var small = Requests(() => _desk.Broadcast(update, 5));
        _desk.Complain(20, prefix: "more");

        Requests(() => _desk.Broadcast(update, 5)).ShouldBe(small);
        small.ShouldBeLessThanOrEqualTo((5 * 7) + 15);
    }

    private CrisisUpdateState State(Guid update) =>
        Choice.Read<CrisisUpdateState>(_desk.Desk.Service.Retrieve(CrisisUpdateTable.Name, update, new(CrisisUpdateTable.State)), CrisisUpdateTable.State)!.Value;

    private int Number(Guid update, string column) => _desk.Desk.Service.Retrieve(CrisisUpdateTable.Name, update, new(column)).GetAttributeValue<int>(column);

    private long Requests(Action act)
    {
        var before = _desk.Desk.Host.RequestCount;
        act();
        return _desk.Desk.Host.RequestCount - before;
    }
}
