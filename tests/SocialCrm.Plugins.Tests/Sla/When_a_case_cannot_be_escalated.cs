using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Sla;

public sealed class When_a_case_cannot_be_escalated
{
    private const string Complaint = "my bag is lost, please help";

    private readonly Desk _desk = new();
    private readonly Guid _poisoned;
    private readonly Guid _healthy;
    private readonly string _number;

    public When_a_case_cannot_be_escalated()
    {
        var policy = _desk.Promises(firstResponse: 60, resolution: 6000);
        _desk.Step(policy, StepAnchor.PercentOfBudget, 100, StepAction.SetEscalated);
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 0, StepAction.RouteToQueue, _desk.Queue);
        var post = _desk.Receives(Complaint, author: "ana");
        _poisoned = post.CaseId();
        _number = (string)post["CaseNumber"];
        _healthy = _desk.Receives(Complaint, author: "ben").CaseId();
        _desk.Host.BeforeRequest = Refuse;
        _desk.At("2026-03-02 10:05").Sweeps();
    }

    [Fact]
    public void The_others_are_escalated_all_the_same()
    {
        _desk.Case(_healthy, "isescalated")["isescalated"].ShouldBe(true);
        _desk.Where(EscalationTable.Name, EscalationTable.Case, _healthy).Count.ShouldBe(2);
    }

    [Fact]
    public void Nothing_of_it_is_done_by_halves()
    {
        _desk.Case(_poisoned, "isescalated")["isescalated"].ShouldBe(false);
        _desk.Where(EscalationTable.Name, EscalationTable.Case, _poisoned).ShouldBeEmpty();
    }

    [Fact]
    public void Its_turn_says_which_step_failed_and_why()
    {
        Turn[TurnTable.FailedAttempts].ShouldBe(1);
        Turn[TurnTable.Failure].ShouldBe(
            $"Escalation step 0 of First response (RouteToQueue) cannot be performed on case {_number}: " +
            "Principal is missing privilege. Correct the step or deactivate it.");
    }

    [Fact]
    public void It_is_tried_again_later_and_ever_more_rarely()
    {
        var waits = Enumerable.Range(0, 6).Select(_ =>
        {
            var next = Turn.GetAttributeValue<DateTime>(TurnTable.NextStepOn);
            var wait = next - _desk.Now;
            _desk.Host.Clock.Set(next);
            _desk.Sweeps()["Processed"].ShouldBe(1);
            return wait.TotalMinutes;
        }).ToList();

        waits.ShouldBe([5, 10, 20, 40, 60, 60]);
        Turn[TurnTable.FailedAttempts].ShouldBe(7);
    }

    [Fact]
    public void Once_the_cause_is_gone_every_step_is_performed_once_and_the_failure_is_forgotten()
    {
        _desk.Host.BeforeRequest = null;
        _desk.At("2026-03-02 10:10").Sweeps();

        _desk.Case(_poisoned, "isescalated")["isescalated"].ShouldBe(true);
        _desk.Where(EscalationTable.Name, EscalationTable.Case, _poisoned).Count.ShouldBe(2);
        Turn[TurnTable.FailedAttempts].ShouldBe(0);
        Turn.Contains(TurnTable.Failure).ShouldBeFalse();
        _desk.Host.Clock.Advance(TimeSpan.FromHours(2));
        _desk.Sweeps()["Processed"].ShouldBe(0);
    }

    [Fact]
    public void Somebody_who_corrected_the_cause_need_not_wait()
    {
        _desk.Host.BeforeRequest = null;

        Escalate(_poisoned)["Escalated"].ShouldBe(2);
        Escalate(_poisoned)["Escalated"].ShouldBe(0);
    }

    [Fact]
    public void A_case_that_does_not_exist_is_refused() =>
        Should.Throw<FaultException<OrganizationServiceFault>>(() => Escalate(_desk.Channel)).Message
            .ShouldBe($"There is no case with the id {_desk.Channel}: give CaseId the id of a case.");

    private Entity Turn => _desk.Turn(_poisoned, Kpi.FirstResponse);

    private OrganizationResponse Escalate(Guid caseId) =>
        _desk.Service.Execute(new OrganizationRequest("scrm_EscalateCase") { ["CaseId"] = caseId });

    private FaultException<OrganizationServiceFault>? Refuse(OrganizationRequest request)
    {
        var refusal = new OrganizationServiceFault { ErrorCode = -2147220960, Message = "Principal is missing privilege." };
        return request.RequestName == "AddToQueue" && request["Target"] is EntityReference target && target.Id == _poisoned
            ? new FaultException<OrganizationServiceFault>(refusal, new FaultReason(refusal.Message))
            : null;
    }
}
