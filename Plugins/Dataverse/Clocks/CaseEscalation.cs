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
    private readonly EscalatedCase _before;
    private readonly DateTime _asOf;
    private readonly Entity _case;
    private CaseOwner? _owner;

    public CaseEscalation(IOrganizationService service, EscalatedCase before, DateTime asOf)
    {
        _service = service;
        _notice = new CaseNotice(service, before);
        _before = before;
        _owner = before.Owner;
        _asOf = asOf;
        _case = new Entity(IncidentTable.Name, before.Id);
    }

    /// <summary>Does what the step says and notes it; the note's alternate key makes sure that nobody does it twice.</summary>
    public void Perform(Turn turn, LadderStep step)
    {
        var detail = TryDo(turn, step);
        _service.Create(new Entity(EscalationTable.Name)
        {
            [EscalationTable.PrimaryName] = $"{KpiName.Of(turn.Kpi, turn.Number)}: {detail}",
            [EscalationTable.Case] = new EntityReference(IncidentTable.Name, _before.Id),
            [EscalationTable.Turn] = new EntityReference(TurnTable.Name, turn.Id),
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

    /// <summary>The case is given up all the same, but the fault says which of its steps an admin has to correct.</summary>
    private string TryDo(Turn turn, LadderStep step)
    {
        try
        {
            return Do(turn, step);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (!Faults.IsPassing(fault))
        {
            var kpi = KpiName.Of(turn.Kpi);
            var sentence = FormattableString.Invariant(
                $"Escalation step {step.Order} of {kpi} ({step.Action}) cannot be performed on case {_before.Number}: {fault.Message} Correct the step or deactivate it.");
            throw new InvalidPluginExecutionException(sentence, fault);
        }
    }

    private string Do(Turn turn, LadderStep step)
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
                new QueueStore(_service).Put(_before.Id, queue);
                return "moved to a queue";
            case StepAction.AssignToTeam when step.TeamId is { } team:
                return Assign(new EntityReference(UserTable.Team, team));
            case StepAction.CreateTask:
                return _notice.CreateTask(turn, step);
            case StepAction.Notify:
                return _notice.Notify(turn, step, _owner, _asOf);
            default:
                return "nothing done: the step names no active queue and no team";
        }
    }

    private int Level() => _case.GetAttributeValue<int?>(IncidentTable.EscalationLevel) ?? _before.Level;

    private int Priority() => _case.GetAttributeValue<OptionSetValue>(IncidentTable.Priority)?.Value ?? _before.PriorityCode;

    /// <summary>On its own, because an Update of the owner and other columns runs the registered steps twice.</summary>
    private string Assign(EntityReference team)
    {
        if (new ExclusionStore(_service).Excludes(_before.Id, team))
            return "not assigned: this case cannot go to the team of the step";
        _service.Update(new Entity(IncidentTable.Name, _before.Id) { [IncidentTable.Owner] = team });
        _owner = new CaseOwner(team.Id, IsTeam: true);
        return "assigned to a team";
    }
}
