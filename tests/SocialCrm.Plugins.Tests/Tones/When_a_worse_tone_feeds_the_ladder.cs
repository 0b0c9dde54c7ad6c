using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Tones;

/// <summary>Escalation steps that an admin counts from the moment in which a customer comes to sound worse.</summary>
public sealed class When_a_worse_tone_feeds_the_ladder
{
    private const string Calm = "Could you please tell me when my bag arrives at the hotel?";
    private const string Furious = "This is a disgrace! I hate your awful, useless, terrible airline, you lost my bag and nobody cares! Worst company ever!";

    private readonly Desk _desk = new();
    private readonly Guid _policy;
    private readonly Guid _case;

    public When_a_worse_tone_feeds_the_ladder()
    {
        _policy = _desk.Promises(firstResponse: 600, resolution: 6000, nextResponse: 600);
        _case = _desk.Receives(Calm, id: "c1").CaseId();
    }

    [Fact]
    public void A_step_is_performed_with_the_next_sweep_and_no_due_time_moves()
    {
        _desk.Step(_policy, StepAnchor.MinutesAfterWorse, 0, StepAction.SetEscalated);
        var due = _desk.Turn(_case, Kpi.FirstResponse)[TurnTable.DueOn];
        Sweeps("2026-03-02 09:10");
        IsEscalated().ShouldBeFalse();

        _desk.At("2026-03-02 09:20").Receives(Furious, replyTo: "c1");
        Sweeps("2026-03-02 09:21");

        IsEscalated().ShouldBeTrue();
        var turn = _desk.Turn(_case, Kpi.FirstResponse);
        turn[TurnTable.WorseOn].ShouldBe(Desk.Time("2026-03-02 09:20"));
        turn[TurnTable.DueOn].ShouldBe(due);
        turn.Contains(TurnTable.WarnedOn).ShouldBeFalse();
        _desk.Case(_case, IncidentTable.NextDueOn)[IncidentTable.NextDueOn].ShouldBe(due);
    }

    [Fact]
    public void It_waits_for_the_minutes_that_the_step_says()
    {
        _desk.Step(_policy, StepAnchor.MinutesAfterWorse, 30, StepAction.SetEscalated);
        _desk.At("2026-03-02 09:20").Receives(Furious, replyTo: "c1");

        Sweeps("2026-03-02 09:49");
        IsEscalated().ShouldBeFalse();
        Sweeps("2026-03-02 09:50");

        IsEscalated().ShouldBeTrue();
    }

    [Fact]
    public void A_turn_in_which_nobody_sounds_worse_never_comes_to_it()
    {
        _desk.Step(_policy, StepAnchor.MinutesAfterWorse, 0, StepAction.SetEscalated);
        _desk.At("2026-03-02 09:20").Receives("ok, I wait for it at the hotel", replyTo: "c1");

        Sweeps("2026-03-09 09:00");

        _desk.Turn(_case, Kpi.FirstResponse).Contains(TurnTable.BreachedOn).ShouldBeTrue();
        IsEscalated().ShouldBeFalse();
    }

    [Fact]
    public void It_is_performed_once_in_a_turn_however_often_the_tone_falls()
    {
        _desk.Step(_policy, StepAnchor.MinutesAfterWorse, 0, StepAction.CreateTask);
        _desk.At("2026-03-02 09:20").Receives(Furious, replyTo: "c1", id: "c2");
        Sweeps("2026-03-02 09:21");
        _desk.At("2026-03-02 09:30").Receives("ok thanks, that would be really great and kind, lovely", replyTo: "c2", id: "c3");
        _desk.At("2026-03-02 09:40").Receives(Calm, replyTo: "c3", id: "c4");
        _desk.At("2026-03-02 09:50").Receives(Furious, replyTo: "c4");
        Sweeps("2026-03-02 09:51");

        _desk.Where(AnnotationTable.Name, AnnotationTable.Regarding, _case).Count.ShouldBe(2);
        _desk.Where(EscalationTable.Name, EscalationTable.Case, _case).Count.ShouldBe(1);
    }

    [Fact]
    public void The_answer_that_comes_first_ends_it()
    {
        _desk.Step(_policy, StepAnchor.MinutesAfterWorse, 30, StepAction.SetEscalated);
        _desk.At("2026-03-02 09:20").Receives(Furious, replyTo: "c1", id: "c2");
        _desk.At("2026-03-02 09:30").Answers("We are sorry and look for it.", "c2");

        Sweeps("2026-03-02 10:00");

        IsEscalated().ShouldBeFalse();
    }

    [Fact]
    public void The_turn_that_the_furious_post_itself_starts_counts_too()
    {
        _desk.Step(_policy, StepAnchor.MinutesAfterWorse, 0, StepAction.SetEscalated, kpi: Kpi.NextResponse);
        _desk.At("2026-03-02 09:10").Answers("We look for it.", "c1", id: "a1");
        _desk.At("2026-03-02 09:20").Receives(Furious, replyTo: "a1");

        Sweeps("2026-03-02 09:21");

        IsEscalated().ShouldBeTrue();
    }

    [Fact]
    public void A_post_that_is_edited_into_a_furious_one_counts_as_one()
    {
        _desk.Step(_policy, StepAnchor.MinutesAfterWorse, 0, StepAction.SetEscalated);

        _desk.At("2026-03-02 09:20").Service.Execute(new OrganizationRequest("scrm_ReportPostEdited")
        {
            ["Network"] = "x",
            ["Account"] = Desk.Account,
            ["PostId"] = "c1",
            ["Text"] = Furious,
            ["EditedOn"] = _desk.Now,
        });
        Sweeps("2026-03-02 09:21");

        IsEscalated().ShouldBeTrue();
        _desk.Where(AnnotationTable.Name, AnnotationTable.Regarding, _case, AnnotationTable.Subject)
            .Select(note => note[AnnotationTable.Subject]).ShouldBe(["The customer sounds worse"]);
    }

    private void Sweeps(string utc)
    {
        _desk.At(utc).Sweeps();
        _desk.Host.RunAsyncJobs();
    }

    private bool IsEscalated() => _desk.Case(_case, IncidentTable.IsEscalated).GetAttributeValue<bool>(IncidentTable.IsEscalated);
}
