using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Staffing;

/// <summary>Tells which users have worked on a case: its owner, and whoever drafted an answer in it.</summary>
internal sealed class ServingUsers
{
    private const int Latest = 50;

    private readonly IOrganizationService _service;

    public ServingUsers(IOrganizationService service) => _service = service;

    /// <param name="caseId">Null for a post without a case, which nobody has served.</param>
    public HashSet<Guid> Of(Guid? caseId)
    {
        var users = new HashSet<Guid>();
        if (caseId is not { } id)
            return users;
        foreach (var row in _service.Rows(Find.In(IncidentTable.Name, IncidentTable.Owner).Is(IncidentTable.Id, id)))
            Add(users, row, IncidentTable.Owner);
        var replies = Find.In(SocialActivityTable.Name, SocialActivityTable.DraftedBy)
            .Is(SocialActivityTable.Regarding, id)
            .Is(SocialActivityTable.DirectionCode, true)
            .Newest(SocialActivityTable.CreatedOn, Latest);
        foreach (var row in _service.Rows(replies))
            Add(users, row, SocialActivityTable.DraftedBy);
        return users;
    }

    private static void Add(HashSet<Guid> users, Entity row, string column)
    {
        if (row.GetAttributeValue<EntityReference>(column) is { } user)
            users.Add(user.Id);
    }
}
