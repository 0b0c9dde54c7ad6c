using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Intake;

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

    /// <summary>The clock reads its policy and the turns of the case, and is a row of its own.</summary>
    [Fact]
    public void A_follow_up_to_our_answer_costs_its_clock_besides()
    {
        var desk = new Desk();
        desk.Promises(firstResponse: 60, resolution: 600, nextResponse: 30);
        desk.Receives(Complaint, id: "1");
        desk.At("2026-03-02 09:10").Answers("We are looking for it.", "1", id: "2");
        desk.At("2026-03-02 09:20").Host.RunAsyncJobs();
        var before = desk.Host.RequestCount;

        desk.Receives("still nothing", replyTo: "2");
        desk.Host.RunAsyncJobs();

        (desk.Host.RequestCount - before - 1).ShouldBe(9);
    }

    /// <summary>Besides the call itself.</summary>
    private long Requests(Action act)
    {
        var before = _desk.Host.RequestCount;
        act();
        _desk.Host.RunAsyncJobs();
        return _desk.Host.RequestCount - before - 1;
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
