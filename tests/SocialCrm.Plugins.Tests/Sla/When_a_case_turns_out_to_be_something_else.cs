using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Tests.Sla;

public sealed class When_a_case_turns_out_to_be_something_else
{
    private const string Complaint = "my bag is lost, please help";
    private const string Critical = "my insulin is in it, I am diabetic, please help";

    private readonly Desk _desk = new();
    private readonly Guid _criticalPolicy;

    public When_a_case_turns_out_to_be_something_else()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        _criticalPolicy = _desk.Create(
            PolicyTable.Name,
            (PolicyTable.PrimaryName, "Critical"),
            (PolicyTable.Order, 5),
            (PolicyTable.Urgency, Choice.Of(Urgency.Critical)),
            (PolicyTable.FirstResponse, 15),
            (PolicyTable.NextResponse, 10),
            (PolicyTable.Resolution, 120),
            (PolicyTable.PauseStatuses, "2"));
    }

    [Fact]
    public void A_post_that_makes_it_critical_brings_the_critical_clocks_from_where_they_started()
    {
        var post = _desk.Receives(Complaint, id: "1");
        _desk.At("2026-03-02 09:05").Receives(Critical, replyTo: "1");

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 09:15"));
        _desk.Turn(post.CaseId(), Kpi.Resolution)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 11:00"));
        var theCase = _desk.Case(post.CaseId(), "scrm_policyid", "responseby", "scrm_nextdueon");
        theCase.GetAttributeValue<EntityReference>("scrm_policyid").Id.ShouldBe(_criticalPolicy);
        theCase["responseby"].ShouldBe(Desk.Time("2026-03-02 09:15"));
        theCase["scrm_nextdueon"].ShouldBe(Desk.Time("2026-03-02 09:15"));
    }

    [Fact]
    public void A_post_after_our_answer_that_makes_it_critical_waits_by_the_critical_clock()
    {
        var post = _desk.Receives(Complaint, id: "1");
        _desk.At("2026-03-02 09:05").Answers("We are looking for it.", "1", id: "2");
        _desk.At("2026-03-02 09:20").Receives(Critical, replyTo: "2");

        IsCritical(post.CaseId(), Kpi.NextResponse, "2026-03-02 09:30");
        _desk.Turn(post.CaseId(), Kpi.Resolution)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 11:00"));
    }

    [Fact]
    public void So_does_one_that_wakes_a_case_on_hold()
    {
        var post = _desk.Receives(Complaint, id: "1");
        _desk.Service.Update(new Entity(PolicyTable.Name, _desk.Case(post.CaseId(), IncidentTable.Policy).GetAttributeValue<EntityReference>(IncidentTable.Policy).Id)
        {
            [PolicyTable.PauseStatuses] = "2",
        });
        _desk.At("2026-03-02 09:05").Answers("We are looking for it.", "1", id: "2");
        _desk.Sets(post.CaseId(), 2);
        _desk.At("2026-03-02 09:20").Receives(Critical, replyTo: "2");

        IsCritical(post.CaseId(), Kpi.NextResponse, "2026-03-02 09:30");
    }

    [Fact]
    public void So_does_one_that_opens_it_again()
    {
        var post = _desk.Receives(Complaint, id: "1");
        _desk.At("2026-03-02 09:05").Answers("We have found it.", "1", id: "2");
        _desk.Resolves(post.CaseId());
        _desk.At("2026-03-02 09:20").Receives(Critical, replyTo: "2");

        IsCritical(post.CaseId(), Kpi.NextResponse, "2026-03-02 09:30");
    }

    [Fact]
    public void A_policy_that_is_written_as_it_was_changes_no_clock()
    {
        var post = _desk.Receives(Complaint);
        var policy = _desk.Case(post.CaseId(), IncidentTable.Policy)[IncidentTable.Policy];

        _desk.Service.Update(new Entity("incident", post.CaseId()) { [IncidentTable.Policy] = policy, ["scrm_urgency"] = Choice.Of(Urgency.Critical) });

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
    }

    [Fact]
    [Trait("Source", "https://github.com/zammad/zammad/issues/4353")]
    public void A_rep_who_corrects_the_urgency_gets_the_clocks_that_go_with_it()
    {
        var post = _desk.Receives(Complaint);

        _desk.Service.Update(new Entity("incident", post.CaseId()) { ["scrm_urgency"] = Choice.Of(Urgency.Critical) });

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 09:15"));
    }

    [Fact]
    public void A_change_that_fits_the_same_policy_changes_no_clock()
    {
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 09:30");

        _desk.Service.Update(new Entity("incident", post.CaseId()) { ["scrm_urgency"] = Choice.Of(Urgency.High) });

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
    }

    [Fact]
    public void What_was_breached_stays_breached()
    {
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 10:30");
        _desk.Sweeps();

        _desk.Service.Update(new Entity("incident", post.CaseId()) { ["scrm_urgency"] = Choice.Of(Urgency.Critical) });

        var turn = _desk.Turn(post.CaseId(), Kpi.FirstResponse);
        turn[TurnTable.BreachedOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
        turn[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
    }

    [Fact]
    public void A_merge_keeps_the_clock_of_the_oldest_unanswered_post()
    {
        var older = _desk.Receives(Complaint, author: "ana");
        _desk.At("2026-03-02 09:30");
        var kept = _desk.Receives(Complaint, author: "ben");

        Merge(older.CaseId(), kept.CaseId());

        var turn = _desk.Turn(kept.CaseId(), Kpi.FirstResponse);
        turn[TurnTable.StartedOn].ShouldBe(Desk.Time("2026-03-02 09:00"));
        turn[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
        _desk.Case(kept.CaseId(), "scrm_nextdueon")["scrm_nextdueon"].ShouldBe(Desk.Time("2026-03-02 10:00"));
    }

    [Fact]
    public void A_merge_keeps_the_history_of_both()
    {
        var before = _desk.Receives(Complaint, author: "ana");
        _desk.Resolves(before.CaseId(), "Found in Oslo");
        _desk.At("2026-03-12 09:00");
        var other = _desk.Receives(Complaint, author: "ben");
        var kept = _desk.Receives("they charged me twice", author: "cleo");
        var older = _desk.Receives("my seat was double booked", author: "ana");

        Merge(other.CaseId(), kept.CaseId());
        Merge(older.CaseId(), kept.CaseId());

        var summary = (string)_desk.Case(kept.CaseId(), IncidentTable.HistorySummary)[IncidentTable.HistorySummary];
        summary.ShouldContain((string)other["CaseNumber"]);
        summary.ShouldContain((string)older["CaseNumber"]);
        summary.ShouldContain("Found in Oslo");
    }

    [Fact]
    [Trait("Source", "https://github.com/zammad/zammad/issues/904")]
    public void A_merged_case_is_never_escalated_again()
    {
        var older = _desk.Receives(Complaint, author: "ana");
        var kept = _desk.Receives(Complaint, author: "ben");
        Merge(older.CaseId(), kept.CaseId());
        _desk.At("2026-03-03 09:00");

        _desk.Sweeps();

        _desk.Turn(older.CaseId(), Kpi.FirstResponse).Contains(TurnTable.BreachedOn).ShouldBeFalse();
    }

    private void IsCritical(Guid caseId, Kpi kpi, string due)
    {
        _desk.Turn(caseId, kpi)[TurnTable.DueOn].ShouldBe(Desk.Time(due));
        var theCase = _desk.Case(caseId, IncidentTable.Policy, IncidentTable.NextDueOn);
        theCase.GetAttributeValue<EntityReference>(IncidentTable.Policy).Id.ShouldBe(_criticalPolicy);
        theCase[IncidentTable.NextDueOn].ShouldBe(Desk.Time(due));
    }

    private void Merge(Guid merged, Guid master) => _desk.Service.Execute(new MergeRequest
    {
        Target = new EntityReference("incident", master),
        SubordinateId = merged,
        UpdateContent = new Entity("incident"),
    });
}
