using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Clocks;

/// <summary>Performs escalation steps on one case; the changes of the case row itself are saved together.</summary>
internal sealed class CaseEscalation
{
    private const int HighestPriority = 1;
    private const int DetailLength = 400;

    private readonly IOrganizationService _service;
    private readonly CaseNotice _notice;
    private readonly DueTurn _due;
    private readonly DateTime _asOf;
    private readonly Entity _case;
    private CaseOwner? _owner;

    public CaseEscalation(IOrganizationService service, NotificationStore notifications, DueTurn due, DateTime asOf)
    {
        _service = service;
        _notice = new CaseNotice(service, notifications, due);
        _due = due;
        _owner = due.Owner;
        _asOf = asOf;
        _case = new Entity(IncidentTable.Name, due.CaseId);
    }

    /// <summary>Does what the step says and notes it; the note's alternate key makes sure that nobody does it twice.</summary>
    public void Perform(LadderStep step)
    {
        var detail = TryDo(step);
        _service.Create(new Entity(EscalationTable.Name)
        {
            [EscalationTable.PrimaryName] = $"{KpiName.Of(_due.Turn.Kpi, _due.Turn.Number)}: {detail}",
            [EscalationTable.Case] = new EntityReference(IncidentTable.Name, _due.CaseId),
            [EscalationTable.Turn] = new EntityReference(TurnTable.Name, _due.Turn.Id),
            [EscalationTable.PolicyStep] = new EntityReference(PolicyStepTable.Name, step.Id),
            [EscalationTable.PerformedOn] = _asOf,
            [EscalationTable.Detail] = PostText.CutExact(step.Message ?? detail, DetailLength),
        });
        _case[IncidentTable.EscalationLevel] = Level() + 1;
    }

    public void Save(TurnSet turns)
    {
        _case[IncidentTable.NextDueOn] = turns.NextDueOn;
        _case[IncidentTable.NextEscalationOn] = turns.NextEscalationOn;
        _service.Update(_case);
    }

    /// <summary>The sweep ends here all the same, but says which step of which case an admin has to correct.</summary>
    private string TryDo(LadderStep step)
    {
        try
        {
            return Do(step);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (!Faults.IsPassing(fault))
        {
            var kpi = KpiName.Of(_due.Turn.Kpi);
            var sentence = FormattableString.Invariant(
                $"Escalation step {step.Order} of {kpi} ({step.Action}) cannot be performed on case {_due.CaseNumber}: {fault.Message} Correct the step or deactivate it.");
            throw new InvalidPluginExecutionException(sentence, fault);
        }
    }

    private string Do(LadderStep step)
    {
        switch (step.Action)
        {
            case StepAction.RaisePriority:
                _case[IncidentTable.Priority] = new OptionSetValue(Math.Max(HighestPriority, Priority() - 1));
                return "priority raised";
            case StepAction.SetEscalated:
                _case[IncidentTable.IsEscalated] = true;
                return "case escalated";
            case StepAction.RouteToQueue when step.QueueId is { } queue:
                new QueueStore(_service).Put(_due.CaseId, queue);
                return "moved to a queue";
            case StepAction.AssignToTeam when step.TeamId is { } team:
                Assign(team);
                return "assigned to a team";
            case StepAction.CreateTask:
                return _notice.CreateTask(step);
            case StepAction.Notify:
                return _notice.Notify(step, _owner, _asOf);
            default:
                return "nothing done: the step names no active queue and no team";
        }
    }

    /// <summary>Another due turn of the same case, read before these steps were performed, as it is now.</summary>
    public DueTurn Follow(DueTurn other) => other with { PriorityCode = Priority(), Level = Level(), Owner = _owner };

    private int Level() => _case.GetAttributeValue<int?>(IncidentTable.EscalationLevel) ?? _due.Level;

    private int Priority() => _case.GetAttributeValue<OptionSetValue>(IncidentTable.Priority)?.Value ?? _due.PriorityCode;

    /// <summary>On its own, because an Update of the owner and other columns runs the registered steps twice.</summary>
    private void Assign(Guid teamId)
    {
        _service.Update(new Entity(IncidentTable.Name, _due.CaseId)
        {
            [IncidentTable.Owner] = new EntityReference(UserTable.Team, teamId),
        });
        _owner = new CaseOwner(teamId, IsTeam: true);
    }
}
