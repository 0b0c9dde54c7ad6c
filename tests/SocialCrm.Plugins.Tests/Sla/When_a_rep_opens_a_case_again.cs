using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Sla;

public sealed class When_a_rep_opens_a_case_again
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();
    private readonly Guid _policy;
    private readonly OrganizationResponse _post;
    private readonly string _key;

    public When_a_rep_opens_a_case_again()
    {
        _policy = _desk.Promises(firstResponse: 60, resolution: 600, nextResponse: 60);
        _post = _desk.Receives(Complaint, id: "1");
        _key = KeyOf(_post.CaseId())!;
        _desk.At("2026-03-02 10:00").Resolves(_post.CaseId());
    }

    [Fact]
    public void The_resolution_clock_goes_on_where_it_stopped()
    {
        _desk.At("2026-03-02 13:00");
        Reactivate();

        var turn = _desk.Turn(_post.CaseId(), Kpi.Resolution);
        turn[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 22:00"));
        turn.Contains(TurnTable.MetOn).ShouldBeFalse();
        _desk.Case(_post.CaseId(), IncidentTable.NextDueOn)[IncidentTable.NextDueOn].ShouldBe(Desk.Time("2026-03-02 22:00"));
    }

    [Fact]
    public void A_policy_that_restarts_gives_the_whole_budget_once()
    {
        Mode(ReopenMode.Restart);
        _desk.At("2026-03-02 13:00");
        Reactivate();

        _desk.Turn(_post.CaseId(), Kpi.Resolution, number: 2)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 23:00"));
        _desk.Where(TurnTable.Name, TurnTable.Case, _post.CaseId()).Count.ShouldBe(3);
    }

    [Fact]
    public void A_policy_that_measures_only_answers_starts_nothing()
    {
        Mode(ReopenMode.NextResponseOnly);
        _desk.At("2026-03-02 13:00");
        Reactivate();

        _desk.Case(_post.CaseId(), IncidentTable.NextDueOn).Contains(IncidentTable.NextDueOn).ShouldBeFalse();
    }

    [Fact]
    public void It_escalates_again_and_can_be_resolved_again()
    {
        _desk.Step(_policy, StepAnchor.MinutesAfterDue, 0, StepAction.SetEscalated, kpi: Kpi.Resolution);
        _desk.At("2026-03-02 13:00");
        Reactivate();
        _desk.At("2026-03-02 22:01").Sweeps()["Escalated"].ShouldBe(1);

        _desk.Resolves(_post.CaseId());

        _desk.Turn(_post.CaseId(), Kpi.Resolution)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 22:01"));
        KeyOf(_post.CaseId()).ShouldBeNull();
    }

    [Fact]
    public void It_has_its_conversation_back()
    {
        Reactivate();

        KeyOf(_post.CaseId()).ShouldBe(_key);
        _desk.Receives("still nothing", replyTo: "1").CaseId().ShouldBe(_post.CaseId());
    }

    [Fact]
    public void When_another_open_case_holds_the_conversation_it_stays_without_and_a_note_says_so()
    {
        var other = _desk.Receives("my seat is broken, please help");
        Reactivate();

        KeyOf(_post.CaseId()).ShouldBeNull();
        KeyOf(other.CaseId()).ShouldBe(_key);
        _desk.Where("annotation", "objectid", _post.CaseId(), "subject").Single()["subject"]
            .ShouldBe($"Case {other["CaseNumber"]} holds this conversation");
    }

    [Fact]
    public void A_closed_case_that_was_left_with_its_key_holds_no_conversation()
    {
        var other = _desk.Receives("my seat is broken, please help");
        _desk.Resolves(other.CaseId());
        _desk.Service.Update(new Entity(IncidentTable.Name, other.CaseId()) { [IncidentTable.ConversationKey] = _key });

        Reactivate();

        KeyOf(_post.CaseId()).ShouldNotBeNull();
        KeyOf(_post.CaseId()).ShouldNotBe(_key);
    }

    [Fact]
    public void The_customers_reply_that_opens_it_starts_one_clock_and_not_two()
    {
        Mode(ReopenMode.Restart);
        _desk.At("2026-03-02 13:00").Receives("The bag is still lost, please help", replyTo: "1");

        var turns = _desk.Where(TurnTable.Name, TurnTable.Case, _post.CaseId(), TurnTable.Kpi);
        turns.Count(turn => Choice.Read<Kpi>(turn, TurnTable.Kpi) == Kpi.Resolution).ShouldBe(2);
        _desk.Where("annotation", "objectid", _post.CaseId()).ShouldBeEmpty();
    }

    [Fact]
    public void A_case_that_is_none_of_ours_is_left_alone()
    {
        var theCase = _desk.Create(
            IncidentTable.Name,
            ("title", "By phone"),
            ("customerid", _desk.Case(_post.CaseId(), "customerid")["customerid"]));
        _desk.Resolves(theCase);

        Reactivate(theCase);

        KeyOf(theCase).ShouldBeNull();
        _desk.Where(TurnTable.Name, TurnTable.Case, theCase).ShouldBeEmpty();
    }

    private void Reactivate() => Reactivate(_post.CaseId());

    private void Reactivate(Guid theCase) => _desk.Service.Update(new Entity(IncidentTable.Name, theCase)
    {
        [IncidentTable.StateCode] = new OptionSetValue(0),
        [IncidentTable.StatusCode] = new OptionSetValue(1),
    });

    private void Mode(ReopenMode mode) =>
        _desk.Service.Update(new Entity(PolicyTable.Name, _policy) { [PolicyTable.ReopenMode] = Choice.Of(mode) });

    private string? KeyOf(Guid theCase) => _desk.Case(theCase, IncidentTable.ConversationKey).GetAttributeValue<string>(IncidentTable.ConversationKey);
}
