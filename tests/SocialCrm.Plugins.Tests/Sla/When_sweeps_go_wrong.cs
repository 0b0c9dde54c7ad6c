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
        LateCases(_desk, 4);

        AtTheSameMoment.Twice(_ => SweepUntilDone(_desk));

        EachStepWasPerformedOnce(_desk, 4);
    }

    [Fact]
    public void A_sweep_that_dies_at_any_request_is_made_good_by_the_next_one()
    {
        var requests = 0;
        var desk = new Desk();
        LateCases(desk, 2);
        desk.Host.BeforeRequest = _ => { requests++; return null; };
        desk.Sweeps();
        requests.ShouldBeGreaterThan(30);

        for (var number = 1; number <= requests; number++)
        {
            desk = new Desk();
            LateCases(desk, 2);
            DiesAt(desk, number);
            desk.Host.Clock.Advance(RetryTime.Lease);
            SweepUntilDone(desk);
            EachStepWasPerformedOnce(desk, 2);
        }
    }

    [Fact]
    public void A_system_job_that_was_lost_is_started_again()
    {
        LateCases(_desk, 2);
        _desk.Service.Execute(new OrganizationRequest("scrm_RunDueEscalations"));
        _desk.Host.BeforeRequest = request => request.RequestName == "scrm_EscalateCase" ? new TimeoutException("killed") : null;
        _desk.Host.RunAsyncJobs();
        _desk.Host.BeforeRequest = null;
        _desk.All(EscalationTable.Name).ShouldBeEmpty();

        _desk.Host.Clock.Advance(RetryTime.Lease);
        SweepUntilDone(_desk);

        EachStepWasPerformedOnce(_desk, 2);
    }

    [Fact]
    public void A_clock_that_jumps_back_repeats_nothing_and_loses_nothing()
    {
        LateCases(_desk, 1);
        _desk.Sweeps();
        _desk.At("2026-03-02 09:10");
        _desk.Receives("my bag is lost, please help", author: "late");

        _desk.Sweeps()["Escalated"].ShouldBe(0);
        _desk.At("2026-03-02 10:30");
        _desk.Sweeps()["Escalated"].ShouldBe(2);

        EachStepWasPerformedOnce(_desk, 2);
    }


    private static void LateCases(Desk desk, int count)
    {
        var policy = desk.Promises(firstResponse: 60, resolution: 6000);
        desk.Step(policy, StepAnchor.PercentOfBudget, 75, StepAction.SetEscalated);
        desk.Step(policy, StepAnchor.MinutesAfterDue, 0, StepAction.CreateTask);
        for (var number = 0; number < count; number++)
            desk.Receives("my bag is lost, please help", author: $"author{number}");
        desk.At("2026-03-02 10:05");
    }

    /// <summary>Somewhere between the first request of the sweep and the last one of its system jobs.</summary>
    private static void DiesAt(Desk desk, int number)
    {
        var seen = 0;
        desk.Host.BeforeRequest = _ => ++seen == number ? new TimeoutException("killed") : null;
        try
        {
            desk.Sweeps();
        }
        catch (Exception fault) when (fault is FaultException<OrganizationServiceFault> or TimeoutException)
        {
            // The flow's call failed; its next one makes it good.
        }

        desk.Host.BeforeRequest = null;
    }

    private static void SweepUntilDone(Desk desk)
    {
        for (var attempt = 1; attempt <= 5; attempt++)
        {
            try
            {
                desk.Sweeps();
                return;
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                // What a flow does after 503; anything else is a failure of the test.
                fault.Detail.ErrorCode.ShouldBe(unchecked((int)0x80048D03));
            }
        }
    }

    private static void EachStepWasPerformedOnce(Desk desk, int cases)
    {
        var performed = desk.All(EscalationTable.Name, EscalationTable.Turn, EscalationTable.PolicyStep);
        performed.Count.ShouldBe(2 * cases);
        performed
            .Select(row => (row.GetAttributeValue<EntityReference>(EscalationTable.Turn).Id, row.GetAttributeValue<EntityReference>(EscalationTable.PolicyStep).Id))
            .Distinct()
            .Count()
            .ShouldBe(2 * cases);
        desk.All("task").Count.ShouldBe(cases);
    }
}
