using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;

namespace SocialCrm.Plugins.Dataverse.Fairness;

/// <summary>Tells the communications team of a case that many people can see: a task of theirs, and a notification for each of them. Writes nothing on the case.</summary>
internal sealed class HeadsUpNotice
{
    private const string Channel = "channel";

    private readonly IOrganizationService _service;

    public HeadsUpNotice(IOrganizationService service) => _service = service;

    /// <summary>Tells once, however often it is called.</summary>
    public void Tell(Guid caseId)
    {
        if (Case(caseId) is not { } theCase)
            return;
        var subject = $"Heads-up: {theCase.GetAttributeValue<string>(IncidentTable.TicketNumber)} can be seen by many";
        if (IsTold(caseId, subject))
            return;
        var text = string.Format(
            CultureInfo.InvariantCulture,
            "The author and those who shared it have {0:N0} followers. Clocks, queue, urgency and owner of the case are those of any other; whether to say something in public is yours to decide.",
            theCase.GetAttributeValue<int>(IncidentTable.Reach));
        var owner = Owner(theCase);
        var task = new Entity(TaskTable.Name)
        {
            [TaskTable.Subject] = subject,
            [TaskTable.Description] = text,
            [TaskTable.Regarding] = new EntityReference(IncidentTable.Name, caseId),
        };
        if (owner != null)
            task[TaskTable.Owner] = owner;
        _service.Create(task);
        Notify(owner, caseId, subject, text);
    }

    private Entity? Case(Guid caseId)
    {
        var query = Find.In(IncidentTable.Name, IncidentTable.TicketNumber, IncidentTable.Reach).Is(IncidentTable.Id, caseId);
        query.Outer(Channel, ChannelTable.Name, IncidentTable.Channel, ChannelTable.Id, ChannelTable.HeadsUpTeam, ChannelTable.Responsible);
        return _service.FirstOrNone(query);
    }

    /// <summary>A system job may run twice.</summary>
    private bool IsTold(Guid caseId, string subject) =>
        _service.FirstOrNone(Find.In(TaskTable.Name, TaskTable.Id).Is(TaskTable.Regarding, caseId).Where(TaskTable.Subject, ConditionOperator.Equal, subject)) != null;

    private static EntityReference? Owner(Entity theCase) =>
        theCase.Linked<EntityReference>(Channel, ChannelTable.HeadsUpTeam) is { } team ? new EntityReference(UserTable.Team, team.Id)
        : theCase.Linked<EntityReference>(Channel, ChannelTable.Responsible) is { } person ? new EntityReference(UserTable.Name, person.Id)
        : null;

    private void Notify(EntityReference? owner, Guid caseId, string title, string text)
    {
        var notifications = new NotificationStore(_service);
        if (owner == null || !notifications.IsAvailable)
            return;
        foreach (var person in notifications.People(new CaseOwner(owner.Id, owner.LogicalName == UserTable.Team)))
            notifications.Tell(person, caseId, title, text, false);
    }
}
