using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Sla;

/// <summary>A desk that is open from 9 to 17 on weekdays, in UTC.</summary>
public sealed class When_the_desk_is_closed
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();
    private readonly Guid _calendar;

    public When_the_desk_is_closed() => _calendar = _desk.Create(
        CalendarTable.Name,
        ("scrm_name", "Weekdays"),
        (CalendarTable.TimeZone, "UTC"),
        (CalendarTable.Monday, "09:00-17:00"),
        (CalendarTable.Tuesday, "09:00-17:00"),
        (CalendarTable.Wednesday, "09:00-17:00"),
        (CalendarTable.Thursday, "09:00-17:00"),
        (CalendarTable.Friday, "09:00-17:00"));

    [Fact]
    [Trait("Source", "https://github.com/chatwoot/chatwoot/pull/13392")]
    public void Nothing_is_breached_and_nothing_is_escalated_until_it_opens()
    {
        var policy = _desk.Promises(60, 6000, _calendar);
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 0, StepAction.SetEscalated);
        var post = _desk.At("2026-03-06 16:45").Receives(Complaint);

        _desk.At("2026-03-06 17:50").Sweeps()["Processed"].ShouldBe(0);

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-09 09:45"));
        _desk.At("2026-03-09 09:46").Sweeps()["Escalated"].ShouldBe(1);
    }

    [Fact]
    [Trait("Source", "https://github.com/chatwoot/chatwoot/issues/14009")]
    [Trait("Source", "https://github.com/frappe/helpdesk/issues/2212")]
    public void Lunch_costs_the_budget_nothing()
    {
        _desk.Service.Update(new Entity(CalendarTable.Name, _calendar) { [CalendarTable.Monday] = "09:00-12:30, 13:30-17:00" });
        _desk.Promises(60, 6000, _calendar);

        var post = _desk.At("2026-03-02 12:15").Receives(Complaint);

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 14:15"));
    }

    [Fact]
    [Trait("Source", "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/dynamics-365/customer-service/service-level-agreements/sla-timer-pause-state-changed.md")]
    [Trait("Source", "https://github.com/osTicket/osTicket/issues/2131")]
    public void A_pause_that_ends_after_a_holiday_leaves_the_minutes_that_were_left()
    {
        var policy = _desk.Promises(120, 6000, _calendar);
        _desk.Service.Update(new Entity(PolicyTable.Name, policy) { [PolicyTable.PauseStatuses] = "2" });
        _desk.Create(
            CalendarExceptionTable.Name,
            ("scrm_name", "Holiday"),
            (CalendarExceptionTable.Calendar, new EntityReference(CalendarTable.Name, _calendar)),
            (CalendarExceptionTable.Date, Desk.Time("2026-03-03")));
        var post = _desk.At("2026-03-02 16:30").Receives(Complaint);
        _desk.At("2026-03-02 16:40").Sets(post.CaseId(), 2);

        _desk.At("2026-03-04 09:30").Sets(post.CaseId(), 1);

        var turn = _desk.Turn(post.CaseId(), Kpi.FirstResponse);
        turn[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-04 11:20"));
        turn[TurnTable.PausedMinutes].ShouldBe(50);
    }
}
