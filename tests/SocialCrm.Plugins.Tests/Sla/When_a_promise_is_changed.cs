using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Sla;

public sealed class When_a_promise_is_changed
{
    private const string Complaint = "my bag is lost, please help";
    private const int OnHold = 2;

    private readonly Desk _desk = new();
    private readonly Guid _calendar;
    private readonly Guid _policy;

    public When_a_promise_is_changed()
    {
        _calendar = _desk.Create(
            CalendarTable.Name,
            ("scrm_name", "Office"),
            (CalendarTable.TimeZone, "UTC"),
            (CalendarTable.Monday, "08:00-18:00"),
            (CalendarTable.Tuesday, "08:00-18:00"));
        _policy = _desk.Promises(firstResponse: 60, resolution: 600, _calendar);
    }

    [Fact]
    public void Another_budget_moves_the_due_time_of_an_open_turn_and_of_its_case()
    {
        var post = _desk.Receives(Complaint);
        Changes((PolicyTable.FirstResponse, 120));

        _desk.At("2026-03-02 09:10").Sweeps()["Processed"].ShouldBe(2);

        First(post.CaseId())[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 11:00"));
        _desk.Case(post.CaseId(), "scrm_nextdueon")["scrm_nextdueon"].ShouldBe(Desk.Time("2026-03-02 11:00"));
        _desk.Sweeps()["Processed"].ShouldBe(0);
    }

    [Fact]
    public void Nothing_is_left_to_recompute_once_every_open_turn_was_handed_over()
    {
        _desk.Receives(Complaint);
        Changes((PolicyTable.FirstResponse, 120));
        Recompute().ShouldBe(true);

        _desk.Sweeps(maxCases: 1);
        Recompute().ShouldBe(true);
        _desk.Sweeps(maxCases: 2);

        Recompute().ShouldBe(false);
    }

    [Fact]
    [Trait("Source", "https://github.com/zammad/zammad/blob/develop/lib/escalation.rb")]
    public void Other_hours_move_it_too_and_the_turn_says_by_which_version()
    {
        var post = _desk.Receives(Complaint);
        First(post.CaseId())[TurnTable.CalendarVersion].ShouldBe(1);
        _desk.Service.Update(new Entity(CalendarTable.Name, _calendar) { [CalendarTable.Monday] = "08:00-09:30" });

        _desk.At("2026-03-02 09:10").Sweeps();

        First(post.CaseId())[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-03 08:30"));
        First(post.CaseId())[TurnTable.CalendarVersion].ShouldBe(2);
        First(post.CaseId())[TurnTable.PolicyVersion].ShouldBe(1);
    }

    [Fact]
    public void A_holiday_that_is_entered_late_counts_and_one_that_is_taken_back_does_not()
    {
        var post = _desk.Receives(Complaint);
        var holiday = Holiday("2026-03-02");
        _desk.At("2026-03-02 09:10").Sweeps();
        First(post.CaseId())[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-03 09:00"));

        _desk.Service.Delete(CalendarExceptionTable.Name, holiday);
        _desk.Sweeps();

        First(post.CaseId())[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
    }

    [Fact]
    public void A_holiday_moved_to_another_calendar_counts_there()
    {
        var post = _desk.Receives(Complaint);
        var elsewhere = _desk.Create(
            CalendarTable.Name, ("scrm_name", "Elsewhere"), (CalendarTable.TimeZone, "UTC"), (CalendarTable.Monday, "08:00-18:00"));
        var holiday = Holiday("2026-03-02", elsewhere);
        _desk.Sweeps();
        First(post.CaseId())[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 10:00"));

        _desk.Service.Update(new Entity(CalendarExceptionTable.Name, holiday)
        {
            [CalendarExceptionTable.Calendar] = new EntityReference(CalendarTable.Name, _calendar),
        });
        _desk.Sweeps();

        First(post.CaseId())[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-03 09:00"));
    }

    [Fact]
    public void A_date_has_one_set_of_hours()
    {
        Holiday("2026-03-05");

        Should.Throw<FaultException<OrganizationServiceFault>>(() => Holiday("2026-03-05")).Message.ShouldBe(
            "This calendar has other hours for 2026-03-05 already: change those, with all intervals of the day in one row.");
    }

    [Fact]
    public void What_was_late_before_the_change_stays_late_though_no_sweep_had_noted_it()
    {
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 10:30");
        Changes((PolicyTable.FirstResponse, 300));

        _desk.Sweeps();

        First(post.CaseId())[TurnTable.BreachedOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
        First(post.CaseId())[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
    }

    [Fact]
    public void What_became_late_while_the_change_was_under_way_follows_the_change()
    {
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 09:50");
        Changes((PolicyTable.FirstResponse, 120));
        _desk.At("2026-03-02 10:30");
        Changes((PolicyTable.FirstResponse, 180));

        _desk.Sweeps();

        First(post.CaseId()).Contains(TurnTable.BreachedOn).ShouldBeFalse();
        First(post.CaseId())[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 12:00"));
    }

    [Fact]
    public void What_was_answered_stays_as_it_was()
    {
        var post = _desk.Receives(Complaint, id: "1");
        _desk.At("2026-03-02 09:30").Answers("We are looking for it", "1");
        Changes((PolicyTable.FirstResponse, 10));

        _desk.Sweeps();

        First(post.CaseId())[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
        First(post.CaseId()).Contains(TurnTable.BreachedOn).ShouldBeFalse();
    }

    [Fact]
    public void Pauses_are_counted_again_in_the_new_hours()
    {
        Changes((PolicyTable.PauseStatuses, "2"));
        _desk.Sweeps();
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 09:20").Sets(post.CaseId(), OnHold);
        _desk.At("2026-03-02 11:20").Sets(post.CaseId(), 1);
        First(post.CaseId())[TurnTable.Pauses].ShouldBe("2026-03-02T09:20:00Z/2026-03-02T11:20:00Z");
        _desk.Service.Update(new Entity(CalendarTable.Name, _calendar) { [CalendarTable.Monday] = "08:00-10:00, 11:00-18:00" });

        _desk.Sweeps();

        First(post.CaseId())[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 12:00"));
        First(post.CaseId())[TurnTable.PausedMinutes].ShouldBe(60);
    }

    [Fact]
    public void A_status_that_pauses_from_now_on_stops_the_clocks_of_the_cases_that_have_it()
    {
        var post = _desk.Receives(Complaint);
        _desk.Sets(post.CaseId(), OnHold);
        Changes((PolicyTable.PauseStatuses, "2"));

        _desk.At("2026-03-02 09:30").Sweeps();

        First(post.CaseId())[TurnTable.PausedOn].ShouldBe(Desk.Time("2026-03-02 09:30"));
        Changes((PolicyTable.PauseStatuses, null));
        _desk.At("2026-03-02 09:50").Sweeps();
        First(post.CaseId()).Contains(TurnTable.PausedOn).ShouldBeFalse();
        First(post.CaseId())[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 10:20"));
    }

    [Fact]
    public void A_step_added_to_the_ladder_is_performed_on_open_turns()
    {
        var post = _desk.Receives(Complaint);
        _desk.Step(_policy, StepAnchor.PercentOfBudget, 50, StepAction.SetEscalated);

        _desk.At("2026-03-02 09:05").Sweeps()["NextDueOn"].ShouldBe(Desk.Time("2026-03-02 10:00:01"));
        First(post.CaseId())[TurnTable.NextStepOn].ShouldBe(Desk.Time("2026-03-02 09:30"));
        _desk.At("2026-03-02 09:30").Sweeps()["Escalated"].ShouldBe(1);
    }

    [Fact]
    public void A_step_taken_from_the_ladder_is_not_waited_for()
    {
        var step = _desk.Step(_policy, StepAnchor.PercentOfBudget, 50, StepAction.SetEscalated);
        var post = _desk.Receives(Complaint);
        _desk.Service.Delete(PolicyStepTable.Name, step);

        _desk.At("2026-03-02 09:05").Sweeps();

        First(post.CaseId())[TurnTable.NextStepOn].ShouldBe(Desk.Time("2026-03-02 10:00:01"));
    }

    [Fact]
    public void Open_turns_follow_in_pages()
    {
        var cases = Enumerable.Range(0, 5).Select(number => _desk.Receives(Complaint, author: $"author{number}").CaseId()).ToList();
        Changes((PolicyTable.FirstResponse, 120));
        _desk.At("2026-03-02 09:10");

        var pages = Enumerable.Range(0, 4).Select(_ => _desk.Sweeps(maxCases: 4)).Select(page => (page["Processed"], page["More"])).ToList();

        pages.ShouldBe([(4, true), (4, true), (2, false), (0, false)]);
        cases.ShouldAllBe(id => First(id).GetAttributeValue<DateTime>(TurnTable.DueOn) == Desk.Time("2026-03-02 11:00"));
    }

    [Fact]
    public void A_case_whose_system_job_was_lost_follows_later()
    {
        var post = _desk.Receives(Complaint);
        Changes((PolicyTable.FirstResponse, 120));
        _desk.Host.BeforeRequest = request => request.RequestName == "scrm_EscalateCase" ? new TimeoutException("killed") : null;
        _desk.At("2026-03-02 09:10").Sweeps();
        _desk.Host.BeforeRequest = null;

        _desk.Host.Clock.Advance(RetryTime.Lease);
        _desk.Sweeps();

        First(post.CaseId())[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 11:00"));
    }

    [Fact]
    public void A_change_that_comes_while_the_first_is_carried_through_is_not_lost()
    {
        var post = _desk.Receives(Complaint);
        Changes((PolicyTable.FirstResponse, 120));
        _desk.At("2026-03-02 09:10").Service.Execute(new OrganizationRequest("scrm_RunDueEscalations"));
        Changes((PolicyTable.FirstResponse, 180));

        _desk.Sweeps();
        _desk.Sweeps();

        First(post.CaseId())[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 12:00"));
    }

    private object Recompute() => _desk.Where(PolicyTable.Name, PolicyTable.Id, _policy, PolicyTable.Recompute).Single()[PolicyTable.Recompute];

    private Entity First(Guid caseId) => _desk.Turn(caseId, Kpi.FirstResponse);

    private Guid Holiday(string date, Guid? calendar = null) => _desk.Create(
        CalendarExceptionTable.Name,
        ("scrm_name", "Holiday"),
        (CalendarExceptionTable.Calendar, new EntityReference(CalendarTable.Name, calendar ?? _calendar)),
        (CalendarExceptionTable.Date, Desk.Time(date)),
        (CalendarExceptionTable.Hours, null));

    private void Changes((string Column, object? Value) change) =>
        _desk.Service.Update(new Entity(PolicyTable.Name, _policy) { [change.Column] = change.Value });
}
