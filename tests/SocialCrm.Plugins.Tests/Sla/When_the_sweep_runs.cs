using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Sla;

public sealed class When_the_sweep_runs
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();

    [Fact]
    public void Nothing_is_done_before_a_step_is_due()
    {
        Ladder();
        _desk.Receives(Complaint);
        _desk.At("2026-03-02 09:44");

        var sweep = _desk.Sweeps();

        sweep["Processed"].ShouldBe(0);
        sweep["NextDueOn"].ShouldBe(Desk.Time("2026-03-02 09:45"));
    }

    [Fact]
    public void A_warning_raises_the_priority_before_the_answer_is_late()
    {
        Ladder();
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 09:45");

        _desk.Sweeps()["Escalated"].ShouldBe(1);

        var theCase = _desk.Case(post.CaseId(), "prioritycode", "isescalated", "scrm_escalationlevel");
        theCase.GetAttributeValue<OptionSetValue>("prioritycode").Value.ShouldBe(1);
        theCase["isescalated"].ShouldBe(false);
        theCase["scrm_escalationlevel"].ShouldBe(1);
        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.WarnedOn].ShouldBe(Desk.Time("2026-03-02 09:45"));
    }

    [Fact]
    [Trait("Source", "https://github.com/chatwoot/chatwoot/issues/6889")]
    [Trait("Source", "https://github.com/chatwoot/chatwoot/issues/6861")]
    public void When_the_answer_is_late_the_case_is_escalated_moved_and_somebody_gets_a_task()
    {
        var urgent = _desk.Create("queue", ("name", "Urgent"));
        var policy = Ladder();
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 0, StepAction.RouteToQueue, urgent);
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 0, StepAction.CreateTask);
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 10:01");

        _desk.Sweeps()["Escalated"].ShouldBe(4);

        _desk.Case(post.CaseId(), "isescalated")["isescalated"].ShouldBe(true);
        _desk.Where("queueitem", "objectid", post.CaseId(), "queueid").Single().GetAttributeValue<EntityReference>("queueid").Id.ShouldBe(urgent);
        ((string)_desk.Where("task", "regardingobjectid", post.CaseId(), "subject").Single()["subject"]).ShouldContain("First response due 2026-03-02 10:00 UTC");
        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.BreachedOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
    }

    [Fact]
    public void A_step_is_performed_once_however_often_the_sweep_runs()
    {
        Ladder();
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 10:01");

        _desk.Sweeps();
        _desk.Sweeps()["Escalated"].ShouldBe(0);

        _desk.Where(EscalationTable.Name, EscalationTable.Case, post.CaseId()).Count.ShouldBe(2);
    }

    [Fact]
    [Trait("Source", "https://github.com/zammad/zammad/issues/3140")]
    public void An_answered_case_is_left_alone()
    {
        Ladder();
        var post = _desk.Receives(Complaint, id: "1");
        _desk.At("2026-03-02 09:30");
        _desk.Answers("We are looking for it", "1");
        _desk.At("2026-03-02 12:00");

        _desk.Sweeps()["Escalated"].ShouldBe(0);

        _desk.Case(post.CaseId(), "isescalated")["isescalated"].ShouldBe(false);
    }

    [Fact]
    public void A_resolved_case_is_left_alone()
    {
        Ladder();
        var post = _desk.Receives(Complaint);
        _desk.Resolves(post.CaseId());
        _desk.At("2026-03-02 12:00");

        _desk.Sweeps()["Processed"].ShouldBe(0);
    }

    [Fact]
    public void A_page_takes_the_longest_waiting_first_and_says_that_more_is_due()
    {
        Ladder();
        foreach (var author in new[] { "ana", "ben", "cleo" })
        {
            _desk.Receives(Complaint, author: author);
            _desk.Host.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        _desk.At("2026-03-02 09:50");
        var first = _desk.Sweeps(maxCases: 2);

        first["More"].ShouldBe(true);
        first["Processed"].ShouldBe(2);
        first["NextDueOn"].ShouldBe(Desk.Time("2026-03-02 09:47"));
        _desk.Sweeps(maxCases: 2)["More"].ShouldBe(false);
        _desk.All(EscalationTable.Name).Count.ShouldBe(3);
    }

    [Fact]
    public void A_breach_is_noted_even_where_no_step_follows_it()
    {
        _desk.Promises(firstResponse: 60, resolution: 600);
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 10:05");

        _desk.Sweeps();

        _desk.Turn(post.CaseId(), Kpi.FirstResponse)[TurnTable.BreachedOn].ShouldBe(Desk.Time("2026-03-02 10:00"));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(501)]
    public void A_page_that_makes_no_sense_is_refused(int maxCases) =>
        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Sweeps(maxCases)).Message
            .ShouldBe($"MaxCases is {maxCases}: give a number from 1 to 500.");

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void The_environments_page_size_counts_when_the_caller_names_none(int? maxCases)
    {
        Ladder();
        _desk.Receives(Complaint, author: "ana");
        _desk.Receives(Complaint, author: "ben");
        var definition = _desk.Where("environmentvariabledefinition", "schemaname", "scrm_SweepPageSize").Single();
        _desk.Create(
            "environmentvariablevalue",
            ("schemaname", "scrm_SweepPageSize"),
            ("value", "1"),
            ("environmentvariabledefinitionid", definition.ToEntityReference()));
        _desk.At("2026-03-02 10:05");

        _desk.Sweeps(maxCases)["Processed"].ShouldBe(1);
    }

    [Theory]
    [InlineData(StepAnchor.MinutesAfterDue, 0, StepAction.RouteToQueue, "Route to queue needs a queue: set Queue.")]
    [InlineData(StepAnchor.MinutesAfterDue, 0, StepAction.AssignToTeam, "Assign to team needs a team: set Team.")]
    [InlineData(
        StepAnchor.PercentOfBudget,
        1440,
        StepAction.SetEscalated,
        "Percent of budget takes 0 to 1000: for minutes choose Minutes before due or Minutes after due.")]
    public void A_step_that_could_never_be_performed_is_refused_when_it_is_saved(StepAnchor anchor, int value, StepAction action, string sentence)
    {
        var policy = _desk.Promises(firstResponse: 60, resolution: 6000);

        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Step(policy, anchor, value, action)).Message.ShouldBe(sentence);
    }

    [Fact]
    public void A_step_that_loses_its_queue_is_refused_too()
    {
        var policy = _desk.Promises(firstResponse: 60, resolution: 6000);
        var step = _desk.Step(policy, StepAnchor.MinutesAfterDue, 0, StepAction.RouteToQueue, _desk.Queue);

        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Service.Update(
            new Entity(PolicyStepTable.Name, step) { [PolicyStepTable.Queue] = null })).Message.ShouldBe("Route to queue needs a queue: set Queue.");
    }

    [Fact]
    public void Work_depends_on_what_is_due_and_not_on_what_is_open()
    {
        Ladder();
        _desk.Receives(Complaint, author: "ana");
        _desk.Sweeps();
        var withOne = Requests();
        for (var number = 0; number < 50; number++)
            _desk.Receives(Complaint, author: $"later{number}", postedOn: null);

        var withMany = Requests();

        withMany.ShouldBe(withOne);
    }

    [Fact]
    public void Two_clocks_of_one_case_in_one_sweep_raise_it_twice()
    {
        var policy = _desk.Promises(firstResponse: 60, resolution: 60);
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 0, StepAction.RaisePriority);
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 1, StepAction.RaisePriority, kpi: Kpi.Resolution);
        var post = _desk.Receives(Complaint);
        _desk.Service.Update(new Entity("incident", post.CaseId()) { ["prioritycode"] = new OptionSetValue(3) });
        _desk.At("2026-03-02 10:05");

        _desk.Sweeps()["Escalated"].ShouldBe(2);

        var theCase = _desk.Case(post.CaseId(), "prioritycode", "scrm_escalationlevel");
        theCase.GetAttributeValue<OptionSetValue>("prioritycode").Value.ShouldBe(1);
        theCase["scrm_escalationlevel"].ShouldBe(2);
    }

    [Fact]
    public void A_step_that_was_performed_and_then_deleted_does_not_stop_the_sweep()
    {
        var policy = _desk.Promises(firstResponse: 60, resolution: 6000);
        var warning = _desk.Step(policy, StepAnchor.PercentOfBudget, 75, StepAction.RaisePriority);
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 0, StepAction.SetEscalated);
        var post = _desk.Receives(Complaint);
        _desk.At("2026-03-02 09:45");
        _desk.Sweeps();
        _desk.Service.Delete(PolicyStepTable.Name, warning);
        _desk.At("2026-03-02 10:01");

        _desk.Sweeps();

        _desk.Case(post.CaseId(), "isescalated")["isescalated"].ShouldBe(true);
    }

    [Fact]
    public void A_step_to_a_deactivated_queue_is_noted_as_not_done_and_does_not_stop_the_sweep()
    {
        var queue = _desk.Create("queue", ("name", "Urgent"));
        var policy = _desk.Promises(firstResponse: 60, resolution: 6000);
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 0, StepAction.RouteToQueue, queue);
        _desk.Receives(Complaint);
        _desk.Service.Update(new Entity("queue", queue) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        _desk.At("2026-03-02 10:01");

        _desk.Sweeps();

        _desk.All(EscalationTable.Name, EscalationTable.Detail).Single()[EscalationTable.Detail]
            .ShouldBe("nothing done: the step names no active queue and no team");
    }


    private long Requests()
    {
        var before = _desk.Host.RequestCount;
        _desk.Sweeps();
        return _desk.Host.RequestCount - before;
    }

    /// <summary>An hour for the first answer: priority up at three quarters, escalated when it is late.</summary>
    private Guid Ladder()
    {
        var policy = _desk.Promises(firstResponse: 60, resolution: 6000);
        _desk.Step(policy, StepAnchor.PercentOfBudget, 75, StepAction.RaisePriority);
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 0, StepAction.SetEscalated);
        return policy;
    }
}
