using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Triage;

namespace SocialCrm.Plugins.Tests.Sla;

public sealed class When_the_native_SLA_runs_the_clocks
{
    private const string Complaint = "my bag is lost, please help";
    private const string FirstResponse = "firstresponsebykpiid";
    private const string NextResponse = "new_nextresponsebykpiid";

    private readonly Desk _desk = new();
    private readonly NativeEngine _engine;
    private readonly Guid _policy;
    private readonly OrganizationResponse _post;

    public When_the_native_SLA_runs_the_clocks()
    {
        _policy = _desk.Create(
            PolicyTable.Name,
            (PolicyTable.PrimaryName, "By the contract"),
            (PolicyTable.Order, 10),
            (PolicyTable.ClockSource, Choice.Of(ClockSource.NativeSla)),
            (PolicyTable.NextResponseKpi, NextResponse),
            (PolicyTable.FirstResponse, 1),
            (PolicyTable.Resolution, 1));
        _desk.Step(_policy, StepAnchor.PercentOfBudget, 75, StepAction.RaisePriority);
        _desk.Step(_policy, StepAnchor.MinutesAfterDue, 0, StepAction.SetEscalated);
        _desk.Step(_policy, StepAnchor.MinutesAfterDue, 30, StepAction.CreateTask);
        _engine = new NativeEngine(_desk);
        _post = _desk.Receives(Complaint, id: "1");
    }

    private Guid Case => _post.CaseId();

    [Fact]
    public void No_clock_of_ours_runs_and_the_standard_columns_are_left_to_the_platform()
    {
        _desk.Where(TurnTable.Name, TurnTable.Case, Case).ShouldBeEmpty();
        var theCase = _desk.Case(Case, IncidentTable.ResponseBy, IncidentTable.ResolveBy, IncidentTable.NextDueOn, IncidentTable.Policy);
        theCase.Contains(IncidentTable.ResponseBy).ShouldBeFalse();
        theCase.Contains(IncidentTable.ResolveBy).ShouldBeFalse();
        theCase.Contains(IncidentTable.NextDueOn).ShouldBeFalse();
        theCase.GetAttributeValue<EntityReference>(IncidentTable.Policy).Id.ShouldBe(_policy);
    }

    [Fact]
    public void A_turn_shows_when_the_instance_is_due_and_the_case_is_sorted_by_it()
    {
        _engine.Applies(Case, FirstResponse, warnAfter: 45, failAfter: 60);

        Turn()[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
        Turn()[TurnTable.StartedOn].ShouldBe(Desk.Time("2026-03-02 09:00"));
        _desk.Case(Case, IncidentTable.NextDueOn)[IncidentTable.NextDueOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
    }

    [Fact]
    public void Nearing_noncompliance_warns_once()
    {
        var instance = _engine.Applies(Case, FirstResponse, warnAfter: 45, failAfter: 60);
        _desk.At("2026-03-02 09:46");
        _engine.Says(instance, NativeStatus.NearingNoncompliance);

        _desk.Sweeps()["Escalated"].ShouldBe(1);
        _desk.Sweeps()["Escalated"].ShouldBe(0);

        Turn()[TurnTable.WarnedOn].ShouldBe(Desk.Time("2026-03-02 09:45"));
        _desk.Case(Case, IncidentTable.Priority).GetAttributeValue<OptionSetValue>(IncidentTable.Priority).Value.ShouldBe(1);
    }

    [Fact]
    public void Noncompliance_is_a_breach_and_the_ladder_goes_on_from_it()
    {
        var instance = _engine.Applies(Case, FirstResponse, warnAfter: 45, failAfter: 60);
        _desk.At("2026-03-02 10:00");
        _engine.Says(instance, NativeStatus.Noncompliant);

        _desk.Sweeps()["Escalated"].ShouldBe(1);
        Turn()[TurnTable.BreachedOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
        _desk.Case(Case, IncidentTable.IsEscalated)[IncidentTable.IsEscalated].ShouldBe(true);
        _desk.At("2026-03-02 10:30").Sweeps()["Escalated"].ShouldBe(1);
        _desk.Sweeps()["Escalated"].ShouldBe(0);
    }

    [Fact]
    public void Only_the_platform_says_what_is_late()
    {
        _engine.Applies(Case, FirstResponse, warnAfter: 45, failAfter: 60);
        _desk.At("2026-03-02 12:00");

        _desk.Sweeps()["Processed"].ShouldBe(0);

        Turn().Contains(TurnTable.BreachedOn).ShouldBeFalse();
    }

    [Fact]
    public void Success_meets_the_turn_and_drops_the_rest_of_the_ladder()
    {
        var instance = _engine.Applies(Case, FirstResponse, warnAfter: 45, failAfter: 60);
        _desk.At("2026-03-02 09:20").Answers("We are looking for it", "1");
        Turn().Contains(TurnTable.MetOn).ShouldBeFalse();

        _engine.Says(instance, NativeStatus.Succeeded);

        Turn()[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:20"));
        _desk.Case(Case, "firstresponsesent")["firstresponsesent"].ShouldBe(true);
        _desk.At("2026-03-03 09:00").Sweeps()["Processed"].ShouldBe(0);
    }

    [Fact]
    public void After_a_breach_our_answer_ends_the_turn_because_the_platform_has_said_its_last_word()
    {
        var instance = _engine.Applies(Case, FirstResponse, warnAfter: 45, failAfter: 60);
        _desk.At("2026-03-02 10:00");
        _engine.Says(instance, NativeStatus.Noncompliant);
        _desk.Sweeps();

        _desk.At("2026-03-02 10:10").Answers("We are looking for it", "1");

        Turn()[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 10:10"));
        Turn()[TurnTable.BreachedOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
        _desk.At("2026-03-02 10:30").Sweeps()["Escalated"].ShouldBe(0);
    }

    [Fact]
    public void A_pause_and_the_instance_made_anew_after_it_are_one_turn_that_is_warned_once()
    {
        var before = _engine.Applies(Case, FirstResponse, warnAfter: 45, failAfter: 60);
        _desk.At("2026-03-02 09:46");
        _engine.Says(before, NativeStatus.NearingNoncompliance);
        _desk.Sweeps();
        _desk.At("2026-03-02 09:50");
        _engine.Says(before, NativeStatus.Paused);
        Turn()[TurnTable.PausedOn].ShouldBe(Desk.Time("2026-03-02 09:50"));
        _desk.Case(Case, IncidentTable.NextDueOn).Contains(IncidentTable.NextDueOn).ShouldBeFalse();

        _desk.At("2026-03-02 11:50");
        _engine.Says(before, NativeStatus.Canceled);
        var after = _engine.Applies(Case, FirstResponse, warnAfter: 165, failAfter: 180, appliesFrom: "2026-03-02 09:00");

        Turn()[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 12:00"));
        Turn().Contains(TurnTable.PausedOn).ShouldBeFalse();
        _engine.Says(after, NativeStatus.NearingNoncompliance);
        _desk.Sweeps()["Escalated"].ShouldBe(0);
        _desk.Where(TurnTable.Name, TurnTable.Case, Case).Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Source", "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/dynamics-365/customer-service/service-level-agreements/duplicate-slakpi-instances-are-being-created.md")]
    [Trait("Source", "https://community.dynamics.com/forums/thread/details/?threadid=a565b31f-0e9d-ef11-8a69-6045bdeea6d0")]
    public void An_SLA_that_is_applied_again_performs_no_step_twice()
    {
        var before = _engine.Applies(Case, FirstResponse, warnAfter: 45, failAfter: 60);
        _desk.At("2026-03-02 10:00");
        _engine.Says(before, NativeStatus.Noncompliant);
        _desk.Sweeps();
        _engine.Says(before, NativeStatus.Canceled);
        var again = _engine.Applies(Case, FirstResponse, warnAfter: 45, failAfter: 60, appliesFrom: "2026-03-02 09:00");
        _engine.Says(again, NativeStatus.Noncompliant);

        _desk.Sweeps()["Escalated"].ShouldBe(0);

        _desk.Where(EscalationTable.Name, EscalationTable.Case, Case).Count.ShouldBe(1);
        _desk.Where(TurnTable.Name, TurnTable.Case, Case).Count.ShouldBe(1);
    }

    [Fact]
    public void An_older_instance_that_changes_after_its_successor_was_made_changes_nothing()
    {
        var before = _engine.Applies(Case, FirstResponse, warnAfter: 45, failAfter: 60);
        _desk.At("2026-03-02 09:10");
        _engine.Applies(Case, FirstResponse, warnAfter: 90, failAfter: 120, appliesFrom: "2026-03-02 09:00");

        _engine.Says(before, NativeStatus.Canceled);

        Turn()[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 11:00"));
        Turn().Contains(TurnTable.PausedOn).ShouldBeFalse();
    }

    [Fact]
    public void The_column_that_the_policy_names_measures_each_next_response()
    {
        var first = _engine.Applies(Case, NextResponse, warnAfter: 45, failAfter: 60);
        _desk.At("2026-03-02 09:20");
        _engine.Says(first, NativeStatus.Succeeded);
        _desk.At("2026-03-02 11:00");
        _engine.Applies(Case, NextResponse, warnAfter: 45, failAfter: 60);

        Turn(Kpi.NextResponse)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:20"));
        Turn(Kpi.NextResponse, 2)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 12:00"));
    }

    [Fact]
    public void Another_KPI_of_the_case_and_a_case_with_clocks_of_ours_are_left_alone()
    {
        _engine.Applies(Case, "new_arrivalbykpiid", warnAfter: 45, failAfter: 60);
        _desk.Create(
            PolicyTable.Name,
            (PolicyTable.PrimaryName, "Own"),
            (PolicyTable.Order, 5),
            (PolicyTable.Urgency, Choice.Of(Urgency.Critical)),
            (PolicyTable.FirstResponse, 15),
            (PolicyTable.Resolution, 120));
        var own = _desk.Receives("my insulin is in the lost bag, I am diabetic", author: "ben");
        _engine.Applies(own.CaseId(), FirstResponse, warnAfter: 45, failAfter: 60);

        _desk.Where(TurnTable.Name, TurnTable.Case, Case).ShouldBeEmpty();
        _desk.Turn(own.CaseId(), Kpi.FirstResponse)[TurnTable.DueOn].ShouldBe(Desk.Time("2026-03-02 09:15"));
    }

    [Fact]
    public void Resolving_the_case_ends_its_turns()
    {
        _engine.Applies(Case, "resolvebykpiid", warnAfter: 45, failAfter: 60);
        _desk.At("2026-03-02 09:30").Resolves(Case);

        Turn(Kpi.Resolution)[TurnTable.MetOn].ShouldBe(Desk.Time("2026-03-02 09:30"));
    }

    [Fact]
    [Trait("Source", "https://github.com/MicrosoftDocs/SupportArticles-docs/blob/main/support/dynamics-365/customer-service/service-level-agreements/sla-timer-keep-running-or-expired.md")]
    public void Nothing_is_ever_written_to_the_platforms_instances()
    {
        var instance = _engine.Applies(Case, FirstResponse, warnAfter: 45, failAfter: 60);
        _desk.Service.Update(new Entity(SlaKpiInstanceTable.Name, instance) { [SlaKpiInstanceTable.Status] = new OptionSetValue((int)NativeStatus.Noncompliant) });
        var version = Version(instance);
        _desk.Host.RunAsyncJobs();
        _desk.At("2026-03-02 10:30").Sweeps();
        _desk.Answers("We are looking for it", "1");
        _desk.Resolves(Case);

        Version(instance).ShouldBe(version);
    }

    private Entity Turn(Kpi kpi = Kpi.FirstResponse, int number = 1) => _desk.Turn(Case, kpi, number);

    private string Version(Guid instance) =>
        _desk.Where(SlaKpiInstanceTable.Name, SlaKpiInstanceTable.Id, instance, SlaKpiInstanceTable.Status).Single().RowVersion;
}
