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
    private readonly DueTurn _due;

    public CaseNotice(IOrganizationService service, NotificationStore notifications, DueTurn due)
    {
        _service = service;
        _notifications = notifications;
        _due = due;
    }

    /// <summary>An open task that is due when the turn is.</summary>
    public string CreateTask(LadderStep step)
    {
        _service.Create(Task(step));
        return "task created";
    }

    /// <summary>A completed task on the timeline, which leaves nobody anything to close, and a notification for each person behind the owner.</summary>
    /// <returns>What was done, in words.</returns>
    public string Notify(LadderStep step, CaseOwner? owner, DateTime asOf)
    {
        _service.Update(new Entity(TaskTable.Name, _service.Create(Task(step)))
        {
            [TaskTable.StateCode] = new OptionSetValue(Completed),
            [TaskTable.StatusCode] = new OptionSetValue(CompletedReason),
        });
        if (owner == null || !_notifications.IsAvailable)
            return "shown on the timeline; in-app notifications are not available";

        var people = _notifications.People(owner);
        foreach (var person in people)
            _notifications.Tell(person, _due.CaseId, Title(), step.Message ?? Title(), asOf > _due.Turn.DueOn);
        return people.Count == 0
            ? "shown on the timeline; the owner is nobody who could be notified in an app"
            : string.Format(CultureInfo.InvariantCulture, "shown on the timeline; notified in the app: {0}", people.Count);
    }

    private Entity Task(LadderStep step) => new Entity(TaskTable.Name)
    {
        [TaskTable.Subject] = PostText.CutExact(string.IsNullOrEmpty(step.Message) ? Title() : Title() + " - " + step.Message, SubjectLength),
        [TaskTable.Regarding] = new EntityReference(IncidentTable.Name, _due.CaseId),
        [TaskTable.ScheduledEnd] = _due.Turn.DueOn,
        [TaskTable.Priority] = new OptionSetValue(HighPriority),
    };

    private string Title() => string.Format(
        CultureInfo.InvariantCulture,
        "{0}: {1} due {2:yyyy-MM-dd HH:mm} UTC",
        _due.CaseNumber,
        KpiName.Of(_due.Turn.Kpi),
        _due.Turn.DueOn);
}
