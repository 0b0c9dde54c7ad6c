using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Cli.Replay;
using SocialCrm.Local.Dataverse;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Cli.Team;

/// <summary>Answers the cases of a replay on its timeline: whoever is free takes the most urgent case that waits. The same files, the same answers.</summary>
internal sealed class SimulatedTeam : IPlayer
{
    private readonly DataverseHost _host;
    private readonly TeamSetup _setup;
    private readonly BusinessCalendar _hours;
    private readonly IReadOnlyList<TeamMember> _people;
    private readonly ReplyFlow _flow;
    private readonly PriorityQueue<Action, (DateTime On, int Order)> _plan = new();
    private readonly HashSet<Guid> _inWork = [];
    private readonly HashSet<Guid> _givenUp = [];
    private int _planned;
    private int _answers;
    private int _decisions;
    private DateTime? _opening;

    public SimulatedTeam(DataverseHost host, TeamSetup setup)
    {
        _host = host;
        _setup = setup;
        _hours = setup.Hours.ToCalendar();
        _people = TeamRows.Make(host, setup);
        _flow = new ReplyFlow(host, new PatientService(host.Service.Execute));
    }

    public DateTime? NextOn => _plan.TryPeek(out _, out var next) ? next.On : null;

    /// <summary>Drafts that the CRM refused, each with its sentence.</summary>
    public List<string> Refused { get; } = [];

    public void Act()
    {
        while (NextOn <= Now)
            _plan.Dequeue()();
        LookAround();
    }

    /// <summary>Gives the cases that wait to those who are free.</summary>
    public void LookAround()
    {
        if (!_hours.IsOpen(Now))
        {
            WaitForOpening();
            return;
        }
        if (_people.All(person => person.IsBusy))
            return;
        var waiting = new Queue<WaitingCase>(WaitingCase.All(_host.Service).Where(c => !_inWork.Contains(c.Id) && !_givenUp.Contains(c.TurnId)));
        foreach (var person in _people.Where(person => !person.IsBusy))
        {
            if (!waiting.TryDequeue(out var theCase))
                return;
            person.IsBusy = true;
            _inWork.Add(theCase.Id);
            Plan(Done(person), () => Answer(person, theCase));
        }
    }

    private DateTime Now => _host.Clock.UtcNow;

    private DateTime Done(TeamMember person) => _hours.DueAt(Now, TimeSpan.FromMinutes(person.Setup.MinutesPerAnswer));

    private void Plan(DateTime on, Action act) => _plan.Enqueue(act, (on, _planned++));

    private void WaitForOpening()
    {
        if (_opening > Now || _hours.NextOpening(Now) is not { } opening)
            return;
        _opening = opening;
        Plan(opening, () => { });
    }

    private void Answer(TeamMember person, WaitingCase theCase)
    {
        person.IsBusy = false;
        _inWork.Remove(theCase.Id);
        if (WaitingCase.All(_host.Service, theCase.Id).All(now => now.TurnId != theCase.TurnId))
            return;
        Try(person, theCase, () => Write(person, theCase));
    }

    /// <summary>What the CRM refuses is not tried again until the customer waits anew.</summary>
    private void Try(TeamMember person, WaitingCase theCase, Action work)
    {
        try
        {
            work();
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            _givenUp.Add(theCase.TurnId);
            Refused.Add($"{person.Setup.Name} at {Instant.Write(Now)}: {fault.Detail.Message}");
        }
    }

    private void Write(TeamMember person, WaitingCase theCase)
    {
        var text = _setup.Answers[_answers++ % _setup.Answers.Count];
        var reply = (Guid)person.Service.Execute(new OrganizationRequest("scrm_DraftReply") { ["CaseId"] = theCase.Id, ["Text"] = text })["ReplyId"];
        var state = (string)person.Service.Execute(new OrganizationRequest("scrm_SubmitReply") { ["ReplyId"] = reply })["State"];
        if (state == "Approved")
            _flow.Send(reply);
        else
            LeaveToApprover(person, theCase, reply);
    }

    /// <summary>Without an approver the reply waits until the sweep lets it expire; nobody answers the case meanwhile.</summary>
    private void LeaveToApprover(TeamMember author, WaitingCase theCase, Guid reply)
    {
        _inWork.Add(theCase.Id);
        if (_people.FirstOrDefault(person => person.Setup.Approves && person != author) is { } approver)
            Plan(Done(approver), () => Try(approver, theCase, () => Decide(approver, theCase, reply)));
    }

    private void Decide(TeamMember approver, WaitingCase theCase, Guid reply)
    {
        var isRejected = _setup.RejectOneIn > 0 && ++_decisions % _setup.RejectOneIn == 0;
        _inWork.Remove(theCase.Id);
        var decided = approver.Service.Execute(new OrganizationRequest("scrm_ApproveReply")
        {
            ["ReplyId"] = reply,
            ["Approve"] = !isRejected,
            ["Reason"] = isRejected ? "Please be more concrete." : "Fine.",
        });
        if ((string)decided["State"] == "Approved")
            _flow.Send(reply);
    }
}
