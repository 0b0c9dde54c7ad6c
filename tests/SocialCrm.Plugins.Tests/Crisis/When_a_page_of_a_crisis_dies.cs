using System;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Replies;

namespace SocialCrm.Plugins.Tests.Crisis;

/// <summary>Each request of a crisis's whole life fails once, in turn, and the call that died is made again.</summary>
public sealed class When_a_page_of_a_crisis_dies
{
    private const int Deadlock = -2147204784;

    private readonly CrisisDesk _desk = new();
    private int _left;

    [Fact]
    public void The_call_is_made_again_and_nothing_happens_twice()
    {
        var failing = 1;
        while (new When_a_page_of_a_crisis_dies().GoesOn(failing))
            failing += 3;

        failing.ShouldBeGreaterThan(120);
    }

    private bool GoesOn(int failing)
    {
        var cases = _desk.Complain(5);
        _left = failing;
        _desk.Desk.Host.BeforeRequest = _ => --_left == 0 ? Failure() : null;

        var crisis = (Guid)Again(() => _desk.Declare(maxCases: 3))["CrisisId"];
        Again(() => _desk.Sweep());
        Again(() => _desk.Sweep());
        var update = Again(() => _desk.Writes(crisis));
        Again(() => Sets(update));
        while ((bool)Again(() => _desk.Broadcast(update, 2))["More"])
        {
        }

        var hasFailed = _left <= 0;
        _desk.Desk.Host.BeforeRequest = null;
        cases.Select(theCase => _desk.RepliesOn(theCase).Count).ShouldAllBe(count => count == 1, $"request {failing}");
        _desk.Desk.All(ReplyDecisionTable.Name).Count.ShouldBe(5);
        _desk.SendAll().ShouldBe(5);
        _desk.At("09:05");
        _desk.Desk.Host.BeforeRequest = _ => --_left == 0 ? Failure() : null;
        while ((bool)Again(() => _desk.Close(crisis, 2))["More"])
        {
        }

        _desk.Desk.Host.BeforeRequest = null;
        _desk.Desk.All("incidentresolution").Count.ShouldBe(5, $"request {failing}");
        _desk.Desk.All(CrisisTable.Name).Count.ShouldBe(1);
        _desk.Replies().ShouldAllBe(reply => CrisisDesk.StateOf(reply) == ReplyState.Sent);
        return hasFailed || _left <= 0;
    }

    private Guid Sets(Guid update)
    {
        _desk.Sets(update, CrisisUpdateState.Approved);
        return update;
    }

    private static T Again<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (FaultException<OrganizationServiceFault> fault) when (Plugins.Dataverse.Faults.IsPassing(fault))
        {
            return call();
        }
    }

    private static FaultException<OrganizationServiceFault> Failure() =>
        new(new OrganizationServiceFault { ErrorCode = Deadlock, Message = "deadlock" }, new FaultReason("deadlock"));
}
