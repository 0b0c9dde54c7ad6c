using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Sla;

public sealed class When_hours_are_kept
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();

    [Fact]
    public void A_budget_runs_only_in_open_hours()
    {
        _desk.Promises(120, 600, Hours("Europe/Berlin", "09:00-17:00"));

        var post = _desk.At("2026-03-02 15:30").Receives(Complaint);

        // 16:30 in Berlin: half an hour today, the rest from 9:00 tomorrow.
        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-03 09:30"));
    }

    [Fact]
    [Trait("Source", "https://github.com/chatwoot/chatwoot/blob/develop/enterprise/app/services/sla/business_hours_service.rb")]
    public void A_budget_that_ends_at_closing_time_is_due_at_closing_time()
    {
        _desk.Promises(60, 600, Hours("Europe/Berlin", "09:00-17:00"));

        var post = _desk.At("2026-03-02 15:00").Receives(Complaint);

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 16:00"));
    }

    [Fact]
    public void A_holiday_is_skipped()
    {
        var calendar = Hours("Europe/Berlin", "09:00-17:00");
        Exception(calendar, "2026-03-03", null);
        _desk.Promises(120, 600, calendar);

        var post = _desk.At("2026-03-02 15:30").Receives(Complaint);

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-04 09:30"));
    }

    [Fact]
    public void A_half_day_counts_its_half()
    {
        var calendar = Hours("Europe/Berlin", "09:00-17:00");
        Exception(calendar, "2026-03-03", "09:00-10:00");
        _desk.Promises(120, 600, calendar);

        var post = _desk.At("2026-03-02 15:30").Receives(Complaint);

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-04 08:30"));
    }

    [Fact]
    public void The_night_the_clocks_go_forward_costs_the_customer_nothing()
    {
        _desk.Promises(240, 6000, Hours("Europe/Berlin", "00:00-24:00"));

        var post = _desk.At("2026-03-28 23:30").Receives(Complaint);

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-29 03:30"));
    }

    [Fact]
    public void Opening_time_follows_the_wall_clock_when_it_changes()
    {
        _desk.Promises(60, 6000, Hours("Europe/Berlin", "09:00-17:00"));

        var before = _desk.At("2026-03-27 20:00").Receives(Complaint, author: "ana");
        var after = _desk.At("2026-03-29 20:00").Receives(Complaint, author: "ben");

        _desk.Turn(before.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-28 09:00"));
        _desk.Turn(after.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-30 08:00"));
    }

    [Theory]
    [InlineData("scrm_monday", "17:00-09:00")]
    [InlineData("scrm_monday", "09:00-12:00, 11:00-17:00")]
    [InlineData("scrm_timezone", "Europe/Atlantis")]
    public void Hours_that_cannot_be_meant_are_refused_when_they_are_saved(string column, string value)
    {
        var calendar = Hours("Europe/Berlin", "09:00-17:00");

        var fault = Should.Throw<FaultException<OrganizationServiceFault>>(
            () => _desk.Service.Update(new Entity(CalendarTable.Name, calendar) { [column] = value }));

        fault.Detail.ErrorCode.ShouldBe(unchecked((int)0x80048D0B));
        _desk.Service.Retrieve(CalendarTable.Name, calendar, new Microsoft.Xrm.Sdk.Query.ColumnSet(CalendarTable.Version))[CalendarTable.Version]
            .ShouldBe(1);
    }

    [Fact]
    public void A_calendar_that_never_opens_is_refused() =>
        Should.Throw<FaultException<OrganizationServiceFault>>(
            () => _desk.Create(CalendarTable.Name, (CalendarTable.TimeZone, "UTC"), ("scrm_name", "Closed")))
            .Message.ShouldContain("never open");

    [Fact]
    public void Exception_hours_that_cannot_be_meant_are_refused() =>
        Should.Throw<FaultException<OrganizationServiceFault>>(
            () => Exception(Hours("UTC", "09:00-17:00"), "2026-03-03", "noon")).Message.ShouldContain("noon");

    [Fact]
    public void A_changed_calendar_gets_the_next_version()
    {
        var calendar = Hours("UTC", "09:00-17:00");

        _desk.Service.Update(new Entity(CalendarTable.Name, calendar) { [CalendarTable.Sunday] = "10:00-12:00" });

        _desk.Service.Retrieve(CalendarTable.Name, calendar, new Microsoft.Xrm.Sdk.Query.ColumnSet(CalendarTable.Version))[CalendarTable.Version]
            .ShouldBe(2);
    }

    [Fact]
    public void A_flow_can_ask_when_a_budget_is_used_up()
    {
        var calendar = Hours("Europe/Berlin", "09:00-17:00");

        var answer = _desk.Service.Execute(new OrganizationRequest("scrm_CalculateDeadline")
        {
            ["CalendarId"] = calendar,
            ["StartedOn"] = Desk.Time("2026-03-02 15:30"),
            ["Minutes"] = 120,
        });

        answer["DueOn"].ShouldBe(Desk.Time("2026-03-03 09:30"));
    }

    private Guid Hours(string timeZone, string everyDay) => _desk.Create(
        CalendarTable.Name,
        ("scrm_name", timeZone),
        (CalendarTable.TimeZone, timeZone),
        (CalendarTable.Monday, everyDay),
        (CalendarTable.Tuesday, everyDay),
        (CalendarTable.Wednesday, everyDay),
        (CalendarTable.Thursday, everyDay),
        (CalendarTable.Friday, everyDay),
        (CalendarTable.Saturday, everyDay),
        (CalendarTable.Sunday, everyDay));

    private void Exception(Guid calendar, string date, string? hours) => _desk.Create(
        CalendarExceptionTable.Name,
        ("scrm_name", date),
        (CalendarExceptionTable.Calendar, new EntityReference(CalendarTable.Name, calendar)),
        (CalendarExceptionTable.Date, Desk.Time(date)),
        (CalendarExceptionTable.Hours, hours));
}
