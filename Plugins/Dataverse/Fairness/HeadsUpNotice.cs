using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Fairness;

/// <summary>Tells the communications team of a case that many people can see: a completed task of theirs, and a notification for each of them. Writes nothing on the case.</summary>
/// <remarks>
/// The task is completed because the app asks whoever resolves a case about open ones, and cancels them. A system job may run twice, and
/// two at once: task and notifications have ids that follow from the case and the person, so that none is made a second time, and the
/// task is completed last, so that a job that failed between two of them goes on where it stopped.
/// </remarks>
internal sealed class HeadsUpNotice
{
    private const string Channel = "channel";
    private const int Completed = 1;
    private const int CompletedReason = 5;

    private readonly IOrganizationService _service;

    public HeadsUpNotice(IOrganizationService service) => _service = service;

    /// <summary>Tells once, however often it is called.</summary>
    /// <returns>False when there is nobody to tell: the channel has neither a team nor somebody responsible.</returns>
    public bool Tell(Guid caseId)
    {
        if (Case(caseId) is not { } theCase)
            return true;
        if (Owner(theCase) is not { } owner)
            return false;
        var task = _service.FirstOrNone(Find.In(TaskTable.Name, TaskTable.StateCode).Is(TaskTable.Id, caseId));
        if (task?.GetAttributeValue<OptionSetValue>(TaskTable.StateCode)?.Value > 0)
            return true;
        var subject = $"Heads-up: {theCase.GetAttributeValue<string>(IncidentTable.TicketNumber)} can be seen by many";
        var text = string.Format(
            CultureInfo.InvariantCulture,
            "The author and those who shared it have {0:N0} followers. Clocks, queue, urgency and owner of the case are those of any other; whether to say something in public is yours to decide.",
            theCase.GetAttributeValue<int>(IncidentTable.Reach));
        if (task == null)
            _service.Create(Task(caseId, owner, subject, text));
        Notify(owner, caseId, subject, text);
        _service.Update(new Entity(TaskTable.Name, caseId)
        {
            [TaskTable.StateCode] = new OptionSetValue(Completed),
            [TaskTable.StatusCode] = new OptionSetValue(CompletedReason),
        });
        return true;
    }

    private Entity? Case(Guid caseId)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.TicketNumber, IncidentTable.Reach).Is(IncidentTable.Id, caseId);
        query.Outer(Channel, ChannelTable.Name, IncidentTable.Channel, ChannelTable.Id, ChannelTable.HeadsUpTeam, ChannelTable.Responsible);
        return _service.FirstOrNone(query);
    }

    /// <summary>With the id of the case: there is one heads-up for each.</summary>
    private static Entity Task(Guid caseId, EntityReference owner, string subject, string text) => new Entity(TaskTable.Name, caseId)
    {
        [TaskTable.Subject] = subject,
        [TaskTable.Description] = text,
        [TaskTable.Regarding] = new EntityReference(IncidentTable.Name, caseId),
        [TaskTable.Owner] = owner,
    };

    private static EntityReference? Owner(Entity theCase) =>
        theCase.Linked<EntityReference>(Channel, ChannelTable.HeadsUpTeam) is { } team ? new EntityReference(UserTable.Team, team.Id)
        : theCase.Linked<EntityReference>(Channel, ChannelTable.Responsible) is { } person ? new EntityReference(UserTable.Name, person.Id)
        : null;

    private void Notify(EntityReference owner, Guid caseId, string title, string text)
    {
        var notifications = new NotificationStore(_service);
        if (!notifications.IsAvailable)
            return;
        var people = notifications.People(new CaseOwner(owner.Id, owner.LogicalName == UserTable.Team)).ToDictionary(person => IdOf(caseId, person));
        if (people.Count == 0)
            return;
        var told = Find.In(AppNotificationTable.Name, AppNotificationTable.Id).Where(AppNotificationTable.Id, ConditionOperator.In, Find.Values(people.Keys));
        var done = new HashSet<Guid>(_service.Rows(told).Select(row => row.Id));
        foreach (var person in people.Where(person => !done.Contains(person.Key)))
            notifications.Tell(person.Value, caseId, title, text, false, person.Key);
    }

    private static Guid IdOf(Guid caseId, Guid person) =>
        new Guid(caseId.ToByteArray().Zip(person.ToByteArray(), (one, other) => (byte)(one ^ other)).ToArray());
}
