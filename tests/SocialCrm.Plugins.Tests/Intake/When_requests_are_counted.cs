using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Tests.Intake;

/// <summary>What a post costs does not grow with what its customer wrote before. System jobs that follow it count too.</summary>
public sealed class When_requests_are_counted
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();

    public When_requests_are_counted()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        _desk.Receives(Complaint, author: "zoe");
        _desk.Host.RunAsyncJobs();
    }

    /// <summary>One history length more than the ones that every run measures; 50000 takes some minutes.</summary>
    public static TheoryData<int> Earlier { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("SOCIALCRM_EARLIER_CASES"), out var more) ? new(1, 1_000, more) : new(1, 1_000);

    [Theory]
    [MemberData(nameof(Earlier))]
    public void Each_kind_of_post_stays_within_its_budget_whatever_came_before(int earlier)
    {
        var first = _desk.Receives(Complaint, id: "first");
        HasHistory(first, earlier);
        _desk.Host.RunAsyncJobs();

        Requests(() => _desk.Receives("still nothing", replyTo: "first", id: "again")).ShouldBeLessThanOrEqualTo(6);
        Requests(() => _desk.Receives("hello?")).ShouldBeLessThanOrEqualTo(6);
        Requests(() => _desk.Receives("still nothing", replyTo: "first", id: "again")).ShouldBe(2);
        Requests(() => _desk.Receives(Complaint, author: "new")).ShouldBeLessThanOrEqualTo(12);
        var ours = _desk.Receives("Fly to Porto from 29 euros!", author: Desk.Account, id: "offer");
        ours.CaseId().ShouldBe(Guid.Empty);
        Requests(() => _desk.Receives(Complaint, author: "reader", replyTo: "offer")).ShouldBeLessThanOrEqualTo(12);
        _desk.Resolves(first.CaseId());
        _desk.Host.RunAsyncJobs();
        Requests(() => _desk.Receives("my seat is broken, please help", postedOn: "2026-03-02 09:00")).ShouldBeLessThanOrEqualTo(20);
    }

    /// <summary>The turns come with the author's cases, the policy with the set-up, and the new turn goes with its post.</summary>
    [Fact]
    public void A_follow_up_to_our_answer_starts_its_clock_within_the_same_budget()
    {
        var desk = new Desk();
        desk.Promises(firstResponse: 60, resolution: 600, nextResponse: 30);
        var first = desk.Receives(Complaint, id: "1");
        desk.At("2026-03-02 09:10").Answers("We are looking for it.", "1", id: "2");
        desk.At("2026-03-02 09:20").Host.RunAsyncJobs();

        Requests(() => desk.Receives("still nothing", replyTo: "2", id: "3"), desk).ShouldBeLessThanOrEqualTo(6);

        var again = desk.Receives("still nothing", replyTo: "2", id: "3");
        desk.Turn(first.CaseId(), Kpi.NextResponse).GetAttributeValue<EntityReference>(TurnTable.StartedBy).Id.ShouldBe(again.PostId());
    }

    /// <summary>Each open clock moves by the other policy, whose steps are read once.</summary>
    [Fact]
    public void A_follow_up_that_raises_the_urgency_costs_its_clocks_besides()
    {
        var desk = new Desk();
        desk.Promises(firstResponse: 60, resolution: 600);
        desk.Create(
            PolicyTable.Name,
            (PolicyTable.PrimaryName, "Danger"), (PolicyTable.Order, 1), (PolicyTable.Urgency, Choice.Of(Urgency.Critical)),
            (PolicyTable.FirstResponse, 15), (PolicyTable.Resolution, 120));
        desk.Receives(Complaint, id: "1");
        desk.Host.RunAsyncJobs();

        Requests(() => desk.Receives("there is smoke in the cabin, we are in danger", replyTo: "1"), desk).ShouldBe(10);
    }

    [Fact]
    public void A_follow_up_that_opens_its_case_again_costs_its_clocks_besides()
    {
        var first = _desk.Receives(Complaint, id: "first");
        _desk.Resolves(first.CaseId());
        _desk.Host.RunAsyncJobs();

        Requests(() => _desk.Receives("still nothing, where is it?", replyTo: "first", postedOn: "2026-03-02 09:30")).ShouldBe(23);
    }

    [Fact]
    public void Turns_that_do_not_fit_into_a_page_are_read_when_they_are_needed()
    {
        var desk = new Desk();
        desk.Promises(firstResponse: 60, resolution: 600, nextResponse: 30);
        var first = desk.Receives(Complaint, id: "1");
        desk.At("2026-03-02 09:10").Answers("We are looking for it.", "1", id: "2");
        desk.At("2026-03-02 09:20").Host.RunAsyncJobs();
        var other = desk.Create(
            IncidentTable.Name,
            desk.Case(first.CaseId(), IncidentTable.Customer, IncidentTable.Profile, IncidentTable.Channel).Attributes
                .Where(column => column.Key != "incidentid").Append(new(IncidentTable.Title, "Earlier")).Select(column => (column.Key, column.Value)).ToArray()!);
        for (var number = 1; number <= 5_000; number++)
        {
            desk.Create(
                TurnTable.Name,
                (TurnTable.PrimaryName, "Earlier"), (TurnTable.Case, new EntityReference(IncidentTable.Name, other)),
                (TurnTable.Kpi, Choice.Of(Kpi.NextResponse)), (TurnTable.Number, number),
                (TurnTable.StartedOn, Desk.Time("2026-03-02 09:05")), (TurnTable.DueOn, Desk.Time("2026-03-02 09:35")),
                (TurnTable.MetOn, Desk.Time("2026-03-02 09:10")), (TurnTable.BudgetMinutes, 30));
        }

        desk.Receives("still nothing", replyTo: "2");

        desk.Turn(first.CaseId(), Kpi.NextResponse)[TurnTable.StartedOn].ShouldBe(Desk.Time("2026-03-02 09:20"));
    }

    /// <summary>Besides the call itself.</summary>
    private long Requests(Action act, Desk? on = null)
    {
        var host = (on ?? _desk).Host;
        var before = host.RequestCount;
        act();
        host.RunAsyncJobs();
        return host.RequestCount - before - 1;
    }

    /// <summary>Cases of the same customer, each with a post of the same author.</summary>
    private void HasHistory(OrganizationResponse post, int cases)
    {
        var profile = _desk.Post(post.PostId(), SocialActivityTable.PostFromProfile)[SocialActivityTable.PostFromProfile];
        var customer = _desk.Case(post.CaseId(), IncidentTable.Customer)[IncidentTable.Customer];
        for (var number = 0; number < cases; number++)
        {
            var theCase = _desk.Create(
                IncidentTable.Name,
                (IncidentTable.Title, "Earlier"), (IncidentTable.Customer, customer), (IncidentTable.Profile, profile),
                (IncidentTable.History, "{}"));
            _desk.Create(
                SocialActivityTable.Name,
                (SocialActivityTable.Subject, "Earlier"),
                (SocialActivityTable.Text, "Earlier"),
                (SocialActivityTable.PostFromProfile, profile),
                (SocialActivityTable.PostedOn, Desk.Time("2025-06-01 09:00")),
                (SocialActivityTable.Regarding, new EntityReference(IncidentTable.Name, theCase)),
                (SocialActivityTable.Outcome, Choice.Of(Outcome.CaseOpened)));
        }
    }
}
