using System;
using System.Globalization;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Tone;

namespace SocialCrm.Plugins.Dataverse.Tone;

/// <summary>Tells the owner of a case that its customer sounds worse. It moves the case nowhere: whether to act is a person's decision.</summary>
internal sealed class ToneNotice
{
    private const string Subject = "The customer sounds worse";

    private readonly IOrganizationService _service;

    public ToneNotice(IOrganizationService service) => _service = service;

    /// <param name="number">The number of the case.</param>
    public void Tell(Guid caseId, string number, ToneFall fall)
    {
        var text = string.Format(
            CultureInfo.InvariantCulture, "The tone has fallen from {0:0.00} to {1:0.00}. Read the latest post before you answer, and think of calling.", fall.From, fall.To);
        new NoteStore(_service).Write(caseId, Subject, text);
        var notifications = new NotificationStore(_service);
        if (Owner(caseId) is not { } owner || !notifications.IsAvailable)
            return;
        foreach (var person in notifications.People(owner))
            notifications.Tell(person, caseId, $"{number}: {Subject.ToLowerInvariant()}", text, false);
    }

    private CaseOwner? Owner(Guid caseId) =>
        _service.FirstOrNone(Find.In(IncidentTable.Name, IncidentTable.Owner).Is(IncidentTable.Id, caseId))?.GetAttributeValue<EntityReference>(IncidentTable.Owner) is { } owner
            ? new CaseOwner(owner.Id, owner.LogicalName == UserTable.Team)
            : null;
}
