using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;
using SocialCrm.Plugins.Sla;
using SocialCrm.Plugins.Text;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Tells people in their app that a case needs them. The platform sends to users only, so a team is told one by one.</summary>
public sealed class NotificationStore
{
    /// <summary>A team of more people is no group that shares a case; telling them all would fill the organization's storage.</summary>
    public const int MostPeople = 50;

    private const int TitleLength = 256;
    private const int BodyLength = 500;

    private readonly IOrganizationService _service;
    private bool? _isAvailable;

    public NotificationStore(IOrganizationService service) => _service = service;

    /// <summary>Whether the environment has the table at all: it comes with a solution of the platform, not with every organization.</summary>
    public bool IsAvailable => _isAvailable
        ??= _service.FirstOrNone(Find.In("entity", "logicalname").Is("logicalname", AppNotificationTable.Name)) != null;

    /// <summary>The people behind an owner who can sign in to an app; nobody for an application, and nobody for a team of too many.</summary>
    public IReadOnlyList<Guid> People(CaseOwner owner)
    {
        var query = Find.In(UserTable.Name, UserTable.Id)
            .Is(UserTable.IsDisabled, false)
            .Where(UserTable.ApplicationId, ConditionOperator.Null);
        query.TopCount = MostPeople + 1;
        if (owner.IsTeam)
        {
            query.AddLink(UserTable.Membership, UserTable.Id, UserTable.Id)
                .LinkCriteria.AddCondition(UserTable.TeamId, ConditionOperator.Equal, owner.Id);
        }
        else
        {
            query.Is(UserTable.Id, owner.Id);
        }

        var people = new List<Guid>();
        foreach (var row in _service.Rows(query))
            people.Add(row.Id);
        return people.Count > MostPeople ? Array.Empty<Guid>() : people;
    }

    /// <summary>Shows a notification with a button that opens the case.</summary>
    /// <param name="isLate">The due time has passed.</param>
    /// <param name="id">Of the notification, so that none is shown twice; null for a new one.</param>
    public void Tell(Guid userId, Guid caseId, string title, string body, bool isLate, Guid? id = null)
    {
        var row = Row(userId, title, body, new EntityReference(IncidentTable.Name, caseId), "Open case");
        row.Id = id ?? Guid.Empty;
        row[AppNotificationTable.IconType] = new OptionSetValue(isLate ? AppNotificationTable.FailureIcon : AppNotificationTable.WarningIcon);
        row[AppNotificationTable.Priority] = new OptionSetValue(AppNotificationTable.HighPriority);
        _service.Create(row);
    }

    /// <summary>Shows somebody that an employee was praised, with a button that opens the recognition.</summary>
    /// <remarks>The customer's words stand there alone: a notification keeps no copy that would outlive an author who asks to be forgotten.</remarks>
    public void TellOfPraise(Guid userId, Guid recognitionId, string title)
    {
        var row = Row(userId, title, "Open the recognition to read the customer's words.", new EntityReference(RecognitionTable.Name, recognitionId), "Open recognition");
        row[AppNotificationTable.IconType] = new OptionSetValue(AppNotificationTable.SuccessIcon);
        _service.Create(row);
    }

    private static Entity Row(Guid userId, string title, string body, EntityReference opened, string button) => new Entity(AppNotificationTable.Name)
    {
        [AppNotificationTable.Owner] = new EntityReference(UserTable.Name, userId),
        [AppNotificationTable.Title] = PostText.CutExact(title, TitleLength),
        [AppNotificationTable.Body] = PostText.CutExact(body, BodyLength),
        [AppNotificationTable.ToastType] = new OptionSetValue(AppNotificationTable.TimedToast),
        [AppNotificationTable.Data] = Actions(opened, button),
    };

    private static string Actions(EntityReference opened, string button) => JsonText.Write(data => data.Array("actions", new[] { opened }, (action, row) => action
        .Field("title", button)
        .Nested("data", target => target.Field("url", $"?pagetype=entityrecord&etn={row.LogicalName}&id={row.Id:D}"))));
}
