using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Clocks;

/// <summary>Puts an escalation step before people: as an activity on the case's timeline, as work, or in their app.</summary>
internal sealed class CaseNotice
{
    private const int SubjectLength = 200;
    private const int HighPriority = 2;
    private const int Completed = 1;
    private const int CompletedReason = 5;

    private readonly IOrganizationService _service;
    private readonly NotificationStore _notifications;
    private readonly EscalatedCase _case;

    public CaseNotice(IOrganizationService service, EscalatedCase theCase)
    {
        _service = service;
        _notifications = new NotificationStore(service);
        _case = theCase;
    }

    /// <summary>An open task that is due when the turn is.</summary>
    public string CreateTask(Turn turn, LadderStep step)
    {
        _service.Create(Task(turn, step));
        return "task created";
    }

    /// <summary>A completed task on the timeline, which leaves nobody anything to close, and a notification for each person behind the owner.</summary>
    /// <returns>What was done, in words.</returns>
    public string Notify(Turn turn, LadderStep step, CaseOwner? owner, DateTime asOf)
    {
        _service.Update(new Entity(TaskTable.Name, _service.Create(Task(turn, step)))
        {
            [TaskTable.StateCode] = new OptionSetValue(Completed),
            [TaskTable.StatusCode] = new OptionSetValue(CompletedReason),
        });
        if (owner == null || !_notifications.IsAvailable)
            return "shown on the timeline; in-app notifications are not available";

        var people = _notifications.People(owner);
        foreach (var person in people)
            _notifications.Tell(person, _case.Id, Title(turn), step.Message ?? Title(turn), asOf > turn.DueOn);
        return people.Count == 0
            ? "shown on the timeline; the owner is nobody who could be notified in an app"
            : string.Format(CultureInfo.InvariantCulture, "shown on the timeline; notified in the app: {0}", people.Count);
    }

    private Entity Task(Turn turn, LadderStep step) => new Entity(TaskTable.Name)
    {
        [TaskTable.Subject] = PostText.CutExact(string.IsNullOrEmpty(step.Message) ? Title(turn) : Title(turn) + " - " + step.Message, SubjectLength),
        [TaskTable.Regarding] = new EntityReference(IncidentTable.Name, _case.Id),
        [TaskTable.ScheduledEnd] = turn.DueOn,
        [TaskTable.Priority] = new OptionSetValue(HighPriority),
    };

    private string Title(Turn turn) => string.Format(
        CultureInfo.InvariantCulture,
        "{0}: {1} due {2:yyyy-MM-dd HH:mm} UTC",
        _case.Number,
        KpiName.Of(turn.Kpi),
        turn.DueOn);
}
