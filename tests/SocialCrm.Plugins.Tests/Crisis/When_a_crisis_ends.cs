using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Crisis;

public sealed class When_a_crisis_ends
{
    private readonly CrisisDesk _desk = new();

    [Fact]
    public void What_may_be_closed_is_closed_and_of_the_rest_it_says_why_not()
    {
        var cases = _desk.Complain(4);
        var crisis = Told();
        var late = _desk.Complains("late");
        _desk.Desk.Service.Execute(new OrganizationRequest("scrm_MakePromise") { ["CaseId"] = cases[1], ["Text"] = "We call you", ["DueOn"] = _desk.Desk.Now.AddDays(2) });

        var closed = _desk.Close(crisis);

        closed["State"].ShouldBe("Cooling down");
        closed["Closed"].ShouldBe(3);
        closed["HeldOut"].ShouldBe(2);
        closed["More"].ShouldBe(false);
        Exceptions(closed).ShouldBe([(cases[1], "A promise is still open."), (late, "The customer has not been answered yet.")], ignoreOrder: true);
        _desk.HeldOut(late).ShouldBe("The customer has not been answered yet.");
        State(cases[0]).ShouldBe(1);
        _desk.Desk.Where("incidentresolution", "incidentid", cases[0], "subject").Single()["subject"].ShouldBe(CrisisDesk.Resolution);
        State(late).ShouldBe(0);
    }

    [Fact]
    public void It_closes_in_pages_and_looks_at_each_case_once()
    {
        _desk.Complain(5);
        var crisis = Told();
        _desk.Complains("late");

        var first = _desk.Close(crisis, 2);
        var second = _desk.Close(crisis, 2);
        var third = _desk.Close(crisis, 2);

        new[] { first, second, third }.Sum(page => (int)page["Closed"]).ShouldBe(5);
        new[] { first, second, third }.Sum(page => (int)page["HeldOut"]).ShouldBe(1);
        third["More"].ShouldBe(false);
    }

    [Fact]
    public void What_was_held_out_is_closed_by_a_later_call_once_nothing_speaks_against_it()
    {
        var crisis = Told();
        var theCase = _desk.Complains("ben");
        _desk.Close(crisis)["HeldOut"].ShouldBe(1);
        _desk.Sweep();
        _desk.At("09:30").SendAll();
        _desk.At("09:31");

        _desk.Close(crisis)["Closed"].ShouldBe(1);

        State(theCase).ShouldBe(1);
    }

    [Fact]
    public void Late_joiners_join_while_it_cools_down_and_not_after()
    {
        _desk.Complain(2);
        var crisis = Told();
        _desk.Close(crisis, coolDown: 2);
        var late = _desk.At("10:00").Complains("late");
        _desk.Sweep();

        _desk.CrisisOf(late).ShouldBe(crisis);
        _desk.RepliesOn(late).Count.ShouldBe(1);
        _desk.At("11:30").Sweep();
        _desk.StateOf(crisis).ShouldBe(CrisisState.Closed);
        _desk.CrisisOf(_desk.Complains("latest")).ShouldBeNull();
    }

    [Fact]
    public void The_parent_case_is_resolved_when_it_has_cooled_down_also_when_a_child_is_left()
    {
        var cases = _desk.Complain(2);
        var crisis = Told();
        _desk.Sweep();
        var parent = _desk.Crisis(crisis).GetAttributeValue<EntityReference>(CrisisTable.Case).Id;
        var left = _desk.Complains("late", "charged twice, somebody is injured, call an ambulance");
        _desk.Sweep();
        _desk.Close(crisis, coolDown: 0)["HeldOut"].ShouldBe(1);

        _desk.At("09:30").Sweep();

        State(parent).ShouldBe(1);
        State(left).ShouldBe(0);
        _desk.ParentOf(left).ShouldBeNull();
        _desk.CrisisOf(left).ShouldBe(crisis);
        cases.Select(_desk.ParentOf).ShouldAllBe(parentOf => parentOf == parent);
    }

    [Fact]
    public void Set_to_cooling_down_on_its_form_the_sweep_closes_its_cases()
    {
        var cases = _desk.Complain(3);
        var crisis = Told();

        _desk.Desk.Host.ServiceFor(_desk.Lea).Update(new Entity(CrisisTable.Name, crisis)
        {
            [CrisisTable.State] = Choice.Of(CrisisState.CoolingDown),
            [CrisisTable.Resolution] = "Paid back",
        });
        _desk.Sweep();

        cases.Select(State).ShouldAllBe(state => state == 1);
        _desk.Crisis(crisis)[CrisisTable.CoolsUntil].ShouldBe(_desk.Desk.Now.AddHours(24));
    }

    [Fact]
    public void It_may_be_declared_again_while_it_cools_down()
    {
        _desk.Complain(2);
        var crisis = Told();
        _desk.Close(crisis);

        _desk.Declare()["CrisisId"].ShouldBe(crisis);

        _desk.StateOf(crisis).ShouldBe(CrisisState.Declared);
        _desk.Crisis(crisis).Contains(CrisisTable.CoolsUntil).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null, false, "Resolution is missing: say how the cause was put right.")]
    [InlineData("x", true, "CoolDownHours is 721: give a number from 0 to 720.")]
    public void A_call_that_makes_no_sense_is_refused(string? resolution, bool isTooLong, string sentence)
    {
        var crisis = _desk.Declared();

        CrisisDesk.Refusal(() => _desk.Close(crisis, coolDown: isTooLong ? 721 : null, resolution: resolution)).ShouldBe(sentence);
    }

    [Fact]
    public void A_suspected_one_cannot_be_closed()
    {
        _desk.Complain(5);
        _desk.Sweep();

        CrisisDesk.Refusal(() => _desk.Close(_desk.Only().Id)).ShouldBe("The crisis is only suspected: declare it, or say that it is a false alarm.");
    }

    [Fact]
    public void A_false_alarm_is_undone_as_if_no_case_had_ever_joined()
    {
        var policy = _desk.Desk.All(PolicyTable.Name).Single().Id;
        _desk.Desk.Service.Update(new Entity(PolicyTable.Name, policy) { [PolicyTable.PauseStatuses] = "2" });
        var untouched = _desk.Complains("untouched", "my seat is broken, please help");
        var cases = _desk.Complain(3);
        var before = cases.Select(CaseInWords).ToList();
        var crisis = _desk.Declared();
        _desk.Sweep();
        _desk.Broadcast(_desk.Approved(crisis));
        var parent = _desk.Crisis(crisis).GetAttributeValue<EntityReference>(CrisisTable.Case).Id;

        _desk.Close(crisis, 2, falseAlarm: true)["More"].ShouldBe(true);
        _desk.Sweep();

        cases.Select(CaseInWords).ShouldBe(before);
        _desk.SendAll().ShouldBe(0);
        State(parent).ShouldBe(2);
        _desk.StateOf(crisis).ShouldBe(CrisisState.FalseAlarm);
        _desk.CrisisOf(_desk.Complains("next")).ShouldBeNull();
        _desk.CrisisOf(untouched).ShouldBeNull();
    }

    [Fact]
    public void Once_its_cases_were_closed_it_is_no_false_alarm_any_more()
    {
        _desk.Complain(2);
        var crisis = Told();
        _desk.Close(crisis);

        CrisisDesk.Refusal(() => _desk.Close(crisis, falseAlarm: true)).ShouldBe("Its cases were closed as solved: declare the crisis again, or let it cool down.");
    }

    [Fact]
    public void A_clock_that_stood_still_for_a_false_alarm_goes_on()
    {
        var policy = _desk.Desk.All(PolicyTable.Name).Single().Id;
        _desk.Desk.Service.Update(new Entity(PolicyTable.Name, policy) { [PolicyTable.PauseStatuses] = "2" });
        var theCase = _desk.Complains("ben");
        var due = _desk.Desk.Turn(theCase, Kpi.Resolution).GetAttributeValue<DateTime>(TurnTable.DueOn);
        var crisis = Told();
        _desk.At("10:10");

        _desk.Close(crisis, falseAlarm: true);

        _desk.Status(theCase).ShouldBe(1);
        var turn = _desk.Desk.Turn(theCase, Kpi.Resolution);
        turn.Contains(TurnTable.PausedOn).ShouldBeFalse();
        turn[TurnTable.DueOn].ShouldBe(due.AddHours(1));
    }

    [Fact]
    public void A_case_that_is_split_off_has_its_own_clocks_and_hears_no_update_any_more()
    {
        var policy = _desk.Desk.All(PolicyTable.Name).Single().Id;
        _desk.Desk.Service.Update(new Entity(PolicyTable.Name, policy) { [PolicyTable.PauseStatuses] = "2" });
        var theCase = _desk.Complains("ben", id: "b1");
        var stays = _desk.Complains("ana");
        var due = _desk.Desk.Turn(theCase, Kpi.Resolution).GetAttributeValue<DateTime>(TurnTable.DueOn);
        var crisis = Told();
        _desk.At("09:40").Sweep();

        _desk.Split(theCase).ShouldBeTrue();
        _desk.Split(theCase).ShouldBeFalse();

        _desk.CrisisOf(theCase).ShouldBeNull();
        _desk.ParentOf(theCase).ShouldBeNull();
        _desk.Status(theCase).ShouldBe(1);
        _desk.Desk.Turn(theCase, Kpi.Resolution)[TurnTable.DueOn].ShouldBe(due.AddMinutes(30));
        _desk.Desk.Turn(theCase, Kpi.FirstResponse)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:10"));
        _desk.Broadcast(_desk.Approved(crisis, "The fault is found."))["Drafted"].ShouldBe(1);
        _desk.RepliesOn(theCase).Count.ShouldBe(1);
        _desk.RepliesOn(stays).Count.ShouldBe(2);
    }

    [Fact]
    public void Clearing_the_crisis_on_its_form_splits_a_case_off()
    {
        var theCase = _desk.Complains("ben");
        var crisis = Told();
        _desk.Sweep();
        _desk.Status(theCase).ShouldBe(2);

        _desk.Desk.Host.ServiceFor(_desk.Rosa).Update(new Entity(IncidentTable.Name, theCase) { [IncidentTable.Crisis] = null });

        _desk.Status(theCase).ShouldBe(1);
        _desk.ParentOf(theCase).ShouldBeNull();
        _desk.Sweep();
        _desk.Desk.Case(theCase, IncidentTable.LeftCrisis).GetAttributeValue<EntityReference>(IncidentTable.LeftCrisis).Id.ShouldBe(crisis);
    }

    [Fact]
    public void A_case_that_a_person_moves_to_another_crisis_stays_there()
    {
        var theCase = _desk.Complains("ben");
        var crisis = Told();
        var other = (Guid)_desk.Declare(topic: _desk.Baggage)["CrisisId"];

        _desk.Desk.Host.ServiceFor(_desk.Rosa).Update(new Entity(IncidentTable.Name, theCase) { [IncidentTable.Crisis] = new EntityReference(CrisisTable.Name, other) });
        _desk.Sweep();

        _desk.CrisisOf(theCase).ShouldBe(other);
        _desk.Desk.Case(theCase, IncidentTable.LeftCrisis).GetAttributeValue<EntityReference>(IncidentTable.LeftCrisis).Id.ShouldBe(crisis);
        _desk.ParentOf(theCase).ShouldBe(_desk.Crisis(other).GetAttributeValue<EntityReference>(CrisisTable.Case).Id);
        _desk.Desk.Case(theCase, IncidentTable.CrisisUpdate).Contains(IncidentTable.CrisisUpdate).ShouldBeFalse();
    }

    [Fact]
    public void A_case_stays_in_its_crisis_when_its_customer_speaks_of_another_one()
    {
        var theCase = _desk.Complains("ben", id: "b1");
        var crisis = _desk.Declared();
        _desk.Declare(topic: _desk.Baggage);

        _desk.Complains("ben", "and my bag is lost too, please help", "b2", "b1").ShouldBe(theCase);

        _desk.CrisisOf(theCase).ShouldBe(crisis);
    }

    [Fact]
    public void A_case_left_over_from_a_crisis_that_is_over_hears_every_update_of_the_next()
    {
        var theCase = _desk.Complains("ben", id: "b1");
        var crisis = Told();
        _desk.Complains("ben", "still charged twice, please help", "b2", "b1");
        _desk.Close(crisis, coolDown: 0);
        _desk.At("10:00").Sweep();
        _desk.CrisisOf(theCase).ShouldBe(crisis);
        var other = (Guid)_desk.Declare(topic: _desk.Baggage)["CrisisId"];

        _desk.Complains("ben", "and my bag is lost, please help", "b3", "b2").ShouldBe(theCase);

        _desk.CrisisOf(theCase).ShouldBe(other);
        _desk.Desk.Case(theCase, IncidentTable.CrisisUpdate).Contains(IncidentTable.CrisisUpdate).ShouldBeFalse();
        _desk.HeldOut(theCase).ShouldBeNull();
    }

    [Fact]
    public void A_case_that_is_split_off_does_not_join_again()
    {
        var theCase = _desk.Complains("ben", id: "b1");
        _desk.Declared();
        _desk.Split(theCase);

        _desk.Sweep();
        _desk.Complains("ben", "still charged twice, please help", "b2", "b1").ShouldBe(theCase);

        _desk.CrisisOf(theCase).ShouldBeNull();
    }

    [Fact]
    public void An_update_that_was_not_sent_yet_does_not_go_to_a_case_that_is_split_off()
    {
        var theCase = _desk.Complains("ben");
        _desk.Broadcast(_desk.Approved(_desk.Declared()));

        _desk.Split(theCase);

        _desk.SendAll().ShouldBe(0);
        CrisisDesk.StateOf(_desk.RepliesOn(theCase).Single()).ShouldBe(ReplyState.Expired);
    }

    [Fact]
    public void A_case_that_a_rep_put_on_hold_stays_on_hold_when_it_is_split_off_before_any_update()
    {
        var theCase = _desk.Complains("ben");
        _desk.Declared();
        _desk.Desk.Sets(theCase, 2);

        _desk.Split(theCase);

        _desk.Status(theCase).ShouldBe(2);
    }

    [Fact]
    public void Closing_what_was_held_out_does_not_change_when_it_is_over()
    {
        var crisis = Told();
        _desk.Close(crisis, coolDown: 2);
        _desk.At("09:41");

        _desk.Close(crisis);

        _desk.Crisis(crisis)[CrisisTable.CoolsUntil].ShouldBe(Desk.Time("2026-03-02 11:11"));
    }

    [Fact]
    public void An_answer_of_a_rep_goes_out_also_when_the_case_is_split_off()
    {
        var theCase = _desk.Complains("ben");
        _desk.Declared();
        var reply = (Guid)_desk.Desk.Host.ServiceFor(_desk.Rosa).Execute(new OrganizationRequest("scrm_DraftReply") { ["CaseId"] = theCase, ["Text"] = "We are looking into it." })["ReplyId"];
        _desk.Desk.Host.ServiceFor(_desk.Rosa).Execute(new OrganizationRequest("scrm_SubmitReply") { ["ReplyId"] = reply })["State"].ShouldBe("Approved");

        _desk.Split(theCase);

        _desk.SendAll().ShouldBe(1);
    }

    /// <summary>A crisis all of whose cases got an update at 09:10.</summary>
    private Guid Told()
    {
        var crisis = _desk.Declared();
        _desk.Broadcast(_desk.Approved(crisis));
        _desk.At("09:10").SendAll();
        _desk.At("09:11");
        return crisis;
    }

    private int State(Guid theCase) => _desk.Desk.Case(theCase, IncidentTable.StateCode).GetAttributeValue<OptionSetValue>(IncidentTable.StateCode).Value;

    private static IEnumerable<(Guid Case, string Reason)> Exceptions(OrganizationResponse closed) =>
        JsonNode.Parse((string)closed["Exceptions"])!.AsArray().Select(left => (Guid.Parse((string)left!["caseId"]!), (string)left["reason"]!));

    private string CaseInWords(Guid theCase)
    {
        var row = _desk.Desk.Service.Retrieve(IncidentTable.Name, theCase, new(true));
        var columns = row.Attributes.Where(column => column.Key is not ("modifiedon" or "versionnumber" or "modifiedby" or "modifiedonbehalfby")).OrderBy(column => column.Key, StringComparer.Ordinal)
            .Select(column => $"{column.Key}={(column.Value is EntityReference reference ? reference.Id : column.Value is OptionSetValue option ? option.Value : column.Value)}");
        return string.Join("\n", columns.Concat(_desk.Clocks(theCase)));
    }
}
