using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Crisis;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Tests.Crisis;

/// <summary>A step of another solution does not let one case of a crisis be changed.</summary>
public sealed class When_a_case_of_a_crisis_refuses
{
    private const string Refused = "Somebody has to sign for this case.";

    private readonly CrisisDesk _desk = new();
    private readonly IReadOnlyList<Guid> _cases;
    private readonly IReadOnlyList<Guid> _elsewhere;
    private readonly Guid _poisoned;

    public When_a_case_of_a_crisis_refuses()
    {
        _cases = _desk.Complain(3);
        _poisoned = _cases[0];
        _elsewhere = _desk.Complain(2, "my bag is lost, please help", "traveller");
    }

    [Fact]
    public void Its_crisis_and_the_others_are_closed_all_the_same_and_it_says_why_not()
    {
        var (crisis, other) = (Told(_desk.Topic), Told(_desk.Baggage));
        Refuse(IsClosing);

        CoolDown(crisis);
        CoolDown(other);
        Sweep();

        _elsewhere.Concat(_cases.Skip(1)).Select(State).ShouldAllBe(state => state == 1);
        State(_poisoned).ShouldBe(0);
        _desk.HeldOut(_poisoned).ShouldBe(Sentence("be closed"));
        _desk.Desk.Case(_poisoned, IncidentTable.CrisisLookOn).Contains(IncidentTable.CrisisLookOn).ShouldBeTrue();
        _desk.Crisis(crisis).Contains(CrisisTable.ClosingOn).ShouldBeTrue();
        _desk.Crisis(other).Contains(CrisisTable.ClosingOn).ShouldBeFalse();
        Sweep();
        _desk.Crisis(crisis).Contains(CrisisTable.ClosingOn).ShouldBeFalse();
        _desk.Crisis(crisis).Contains(CrisisTable.Failure).ShouldBeFalse();
    }

    [Fact]
    public void A_call_that_would_close_it_names_it_and_does_nothing_by_halves()
    {
        var crisis = Told(_desk.Topic);
        Refuse(IsClosing);

        CrisisDesk.Refusal(() => _desk.Close(crisis)).ShouldBe(Sentence("be closed"));

        _desk.StateOf(crisis).ShouldBe(CrisisState.Declared);
        _cases.Select(State).ShouldAllBe(state => state == 0);
        _desk.Desk.Host.BeforeRequest = null;
        _desk.Close(crisis)["Closed"].ShouldBe(3);
    }

    [Fact]
    public void The_others_get_the_update_and_it_goes_out()
    {
        var crisis = _desk.Declared();
        var update = _desk.Approved(crisis);
        Refuse(request => request is { RequestName: "Create" } && Target(request) is { LogicalName: SocialActivityTable.Name } row
            && row.GetAttributeValue<EntityReference>(SocialActivityTable.Regarding)?.Id == _poisoned);

        _desk.Sets(update, CrisisUpdateState.GoingOut);
        Sweep();
        Sweep();

        _cases.Select(theCase => _desk.RepliesOn(theCase).Count).ShouldBe([0, 1, 1]);
        _desk.HeldOut(_poisoned).ShouldBe(Sentence("be answered"));
        Choice.Read<CrisisUpdateState>(_desk.Desk.Service.Retrieve(CrisisUpdateTable.Name, update, new(CrisisUpdateTable.State)), CrisisUpdateTable.State).ShouldBe(CrisisUpdateState.Out);
    }

    [Fact]
    public void The_others_join_and_it_does_not_come_again()
    {
        _desk.Complain(2, prefix: "more");
        Sweep();
        Refuse(IsUpdate(_poisoned, IncidentTable.Crisis));

        _desk.Desk.Host.ServiceFor(_desk.Lea).Update(new Entity(CrisisTable.Name, _desk.Only().Id) { [CrisisTable.State] = Choice.Of(CrisisState.Declared) });
        Sweep();

        _cases.Select(_desk.CrisisOf).ShouldBe([null, _desk.Only().Id, _desk.Only().Id]);
        _desk.HeldOut(_poisoned).ShouldBe(Sentence("join the crisis"));
        _desk.Desk.Host.BeforeRequest = null;
        Sweep();
        _desk.CrisisOf(_poisoned).ShouldBeNull();
    }

    [Fact]
    public void The_others_are_freed_after_a_false_alarm_and_the_parent_case_is_cancelled()
    {
        var crisis = _desk.Declared();
        var parent = _desk.Crisis(crisis).GetAttributeValue<EntityReference>(CrisisTable.Case).Id;
        Refuse(IsUpdate(_poisoned, IncidentTable.Crisis));

        _desk.Desk.Host.ServiceFor(_desk.Lea).Update(new Entity(CrisisTable.Name, crisis) { [CrisisTable.State] = Choice.Of(CrisisState.FalseAlarm) });
        Sweep();
        Sweep();

        _cases.Select(_desk.CrisisOf).ShouldBe([crisis, null, null]);
        _desk.HeldOut(_poisoned).ShouldBe(Sentence("be taken out of the crisis"));
        State(parent).ShouldBe(2);
    }

    [Fact]
    public void When_it_takes_not_even_the_reason_the_crisis_tells_it()
    {
        var (crisis, other) = (Told(_desk.Topic), Told(_desk.Baggage));
        Refuse(request => IsClosing(request) || (request is { RequestName: "Update" } && Target(request)?.Id == _poisoned));

        CoolDown(crisis);
        CoolDown(other);
        Sweep();

        _elsewhere.Concat(_cases.Skip(1)).Select(State).ShouldAllBe(state => state == 1);
        _desk.Crisis(crisis)[CrisisTable.Failure].ShouldBe(Sentence("be closed"));
        _desk.Desk.Host.BeforeRequest = null;
        Sweep();
        State(_poisoned).ShouldBe(1);
        _desk.Crisis(crisis).Contains(CrisisTable.Failure).ShouldBeFalse();
    }

    [Fact]
    public void A_parent_case_that_cannot_be_resolved_holds_up_its_own_crisis_only()
    {
        var (crisis, other) = (Told(_desk.Topic), Told(_desk.Baggage));
        var parent = _desk.Crisis(crisis).GetAttributeValue<EntityReference>(CrisisTable.Case).Id;
        _desk.Close(crisis, coolDown: 0);
        _desk.Close(other, coolDown: 0);
        Refuse(request => Closed(request) == parent);

        _desk.At("09:30");
        Sweep();

        _desk.StateOf(crisis).ShouldBe(CrisisState.CoolingDown);
        _desk.Crisis(crisis)[CrisisTable.Failure].ShouldBe(Sentence("be closed", parent));
        _desk.StateOf(other).ShouldBe(CrisisState.Closed);
        _desk.Desk.Host.BeforeRequest = null;
        Sweep();
        _desk.StateOf(crisis).ShouldBe(CrisisState.Closed);
        _desk.Crisis(crisis).Contains(CrisisTable.Failure).ShouldBeFalse();
    }

    [Fact]
    public void A_fault_that_passes_is_no_reason_and_the_job_tries_again()
    {
        var crisis = Told(_desk.Topic);
        CoolDown(crisis);
        Refuse(IsClosing, -2147204784);
        Sweep();

        _desk.HeldOut(_poisoned).ShouldBeNull();
        _desk.Desk.Host.BeforeRequest = null;
        _desk.At("09:12");
        _desk.Desk.Host.RunAsyncJobs();

        _cases.Select(State).ShouldAllBe(state => state == 1);
    }

    [Fact]
    public void Two_jobs_at_the_same_moment_close_each_case_once()
    {
        var crisis = Told(_desk.Topic);
        CoolDown(crisis);

        AtTheSameMoment.Twice(_ => _desk.Keep(crisis, CrisisWork.Close));

        _cases.Select(State).ShouldAllBe(state => state == 1);
        _desk.Desk.All("incidentresolution").Count.ShouldBe(3);
    }

    [Fact]
    public void Work_that_is_not_due_is_not_done()
    {
        var crisis = Told(_desk.Topic);

        _desk.Keep(crisis, CrisisWork.Close)["Changed"].ShouldBe(0);
        _desk.Keep(crisis, CrisisWork.End)["More"].ShouldBe(false);

        _desk.StateOf(crisis).ShouldBe(CrisisState.Declared);
        _cases.Select(State).ShouldAllBe(state => state == 0);
    }

    [Fact]
    public void A_call_that_names_no_work_or_no_crisis_is_refused()
    {
        var request = new OrganizationRequest("scrm_KeepCrisis") { ["CrisisId"] = Guid.NewGuid(), ["Work"] = "Sleep" };
        CrisisDesk.Refusal(() => _desk.Desk.Service.Execute(request)).ShouldBe("Work is 'Sleep': give it Join, Tell, Close or End.");

        request["Work"] = "Join";
        CrisisDesk.Refusal(() => _desk.Desk.Service.Execute(request)).ShouldBe($"There is no crisis with the id {request["CrisisId"]}: give CrisisId the id of a crisis.");
    }

    /// <summary>A crisis whose cases were told what is being done, so that they may be closed.</summary>
    private Guid Told(Guid topic)
    {
        var crisis = (Guid)_desk.Declare(topic: topic)["CrisisId"];
        _desk.Broadcast(_desk.Approved(crisis));
        _desk.SendAll();
        _desk.At("09:10");
        return crisis;
    }

    private void CoolDown(Guid crisis) => _desk.Desk.Host.ServiceFor(_desk.Lea).Update(new Entity(CrisisTable.Name, crisis)
    {
        [CrisisTable.State] = Choice.Of(CrisisState.CoolingDown),
        [CrisisTable.Resolution] = CrisisDesk.Resolution,
    });

    private void Sweep() => _desk.Sweep();

    private void Refuse(Func<OrganizationRequest, bool> what, int errorCode = -2147220891) => _desk.Desk.Host.BeforeRequest = request => what(request)
        ? new FaultException<OrganizationServiceFault>(new OrganizationServiceFault { ErrorCode = errorCode, Message = Refused }, new FaultReason(Refused))
        : null;

    private bool IsClosing(OrganizationRequest request) => Closed(request) == _poisoned;

    private static Guid? Closed(OrganizationRequest request) => request is { RequestName: "CloseIncident" }
        ? ((Entity)request["IncidentResolution"]).GetAttributeValue<EntityReference>("incidentid").Id
        : null;

    private static Func<OrganizationRequest, bool> IsUpdate(Guid theCase, string column) =>
        request => request is { RequestName: "Update" } && Target(request) is { } row && row.Id == theCase && row.Contains(column);

    private static Entity? Target(OrganizationRequest request) => request.Parameters.Contains("Target") ? request["Target"] as Entity : null;

    private string Sentence(string what, Guid? theCase = null) =>
        $"Case {_desk.Desk.Case(theCase ?? _poisoned, IncidentTable.TicketNumber)[IncidentTable.TicketNumber]} could not {what}: {Refused} Put that right, then do it by hand.";

    private int State(Guid theCase) => _desk.Desk.Case(theCase, IncidentTable.StateCode).GetAttributeValue<OptionSetValue>(IncidentTable.StateCode).Value;
}
