using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Tests.Sla;

public sealed class When_sweeps_go_wrong
{
    private readonly Desk _desk = new();

    [Fact]
    public void Two_sweeps_at_the_same_moment_perform_each_step_once()
    {
        LateCases(4);

        AtTheSameMoment.Twice(_ => SweepUntilDone());

        EachStepWasPerformedOnce(4);
    }

    [Fact]
    public void A_sweep_that_dies_at_any_request_is_made_good_by_the_next_one()
    {
        LateCases(2);
        var died = 0;
        while (DiesAt(died + 1))
        {
            _desk.All(EscalationTable.Name).ShouldBeEmpty();
            _desk.All("task").ShouldBeEmpty();
            died++;
        }

        died.ShouldBeGreaterThan(10);
        EachStepWasPerformedOnce(2);
    }

    [Fact]
    public void A_clock_that_jumps_back_repeats_nothing_and_loses_nothing()
    {
        LateCases(1);
        _desk.Sweeps();
        _desk.At("2026-03-02 09:10");
        _desk.Receives("my bag is lost, please help", author: "late");

        _desk.Sweeps()["Escalated"].ShouldBe(0);
        _desk.At("2026-03-02 10:30");
        _desk.Sweeps()["Escalated"].ShouldBe(2);

        EachStepWasPerformedOnce(2);
    }

    [Fact]
    public void A_step_that_the_platform_refuses_is_named_with_its_case()
    {
        var policy = _desk.Promises(firstResponse: 60, resolution: 6000);
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 0, StepAction.RouteToQueue, _desk.Queue);
        var post = _desk.Receives("my bag is lost, please help");
        _desk.At("2026-03-02 10:05");
        var refusal = new OrganizationServiceFault { ErrorCode = -2147220960, Message = "Principal is missing privilege." };
        _desk.Host.BeforeRequest = request => request.RequestName == "AddToQueue"
            ? new FaultException<OrganizationServiceFault>(refusal, new FaultReason(refusal.Message))
            : null;

        Should.Throw<FaultException<OrganizationServiceFault>>(() => _desk.Sweeps()).Message.ShouldBe(
            $"Escalation step 0 of First response (RouteToQueue) cannot be performed on case {post["CaseNumber"]}: " +
            "Principal is missing privilege. Correct the step or deactivate it.");
    }


    private void LateCases(int count)
    {
        var policy = _desk.Promises(firstResponse: 60, resolution: 6000);
        _desk.Step(policy, StepAnchor.PercentOfBudget, 75, StepAction.SetEscalated);
        _desk.Step(policy, StepAnchor.MinutesAfterDue, 0, StepAction.CreateTask);
        for (var number = 0; number < count; number++)
            _desk.Receives("my bag is lost, please help", author: $"author{number}");
        _desk.At("2026-03-02 10:05");
    }

    /// <summary>False when the sweep came to its end before that request.</summary>
    private bool DiesAt(int number)
    {
        var seen = 0;
        _desk.Host.BeforeRequest = _ => ++seen == number ? new TimeoutException("killed") : null;
        try
        {
            _desk.Sweeps();
            return false;
        }
        catch (Exception fault) when (fault is FaultException<OrganizationServiceFault> or TimeoutException)
        {
            return true;
        }
        finally
        {
            _desk.Host.BeforeRequest = null;
        }
    }

    private void SweepUntilDone()
    {
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            try
            {
                _desk.Sweeps();
                return;
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                // What a flow does after 503; anything else is a failure of the test.
                fault.Detail.ErrorCode.ShouldBe(unchecked((int)0x80048D03));
            }
        }
    }

    private void EachStepWasPerformedOnce(int cases)
    {
        var performed = _desk.All(EscalationTable.Name, EscalationTable.Turn, EscalationTable.PolicyStep);
        performed.Count.ShouldBe(2 * cases);
        performed
            .Select(row => (row.GetAttributeValue<EntityReference>(EscalationTable.Turn).Id, row.GetAttributeValue<EntityReference>(EscalationTable.PolicyStep).Id))
            .Distinct()
            .Count()
            .ShouldBe(2 * cases);
        _desk.All("task").Count.ShouldBe(cases);
    }
}
