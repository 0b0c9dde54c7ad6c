using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Security;

/// <summary>What a user or a team may do, all roles together. Immutable.</summary>
/// <param name="principals">The user with the user's teams, or the team: whose rows count as own.</param>
/// <param name="reaches">How far each privilege reaches, by its name.</param>
internal sealed class UserRights(
    EntityReference principal, IReadOnlySet<Guid> principals, IReadOnlyDictionary<string, Reach> reaches, int roleCount, bool isAdministrator)
{
    public EntityReference Principal => principal;

    public int RoleCount => roleCount;

    public int PrivilegeCount => reaches.Count;

    /// <summary>Whether System Administrator is among the roles, which may do everything.</summary>
    public bool IsAdministrator => isAdministrator;

    public bool Has(string privilege) => isAdministrator || reaches.ContainsKey(privilege);

    public bool HasForAll(string privilege) => isAdministrator || (reaches.TryGetValue(privilege, out var reach) && reach.IsGlobal);

    /// <summary>Whether the privilege reaches a stored row.</summary>
    public bool Reaches(string privilege, TableSchema table, Row row, Snapshot view)
    {
        if (HasForAll(privilege))
            return true;
        if (!reaches.TryGetValue(privilege, out var reach))
            return false;
        var (owner, unit) = RowOwner.Of(table, row, view);
        return IsOwn(owner) || reach.Covers(unit);
    }

    /// <summary>Whether the privilege reaches a row that is about to belong to somebody; null: to the caller.</summary>
    public bool ReachesOwner(string privilege, TableSchema table, EntityReference? owner, Snapshot view)
    {
        if (HasForAll(privilege))
            return true;
        if (!reaches.TryGetValue(privilege, out var reach) || table.Ownership is Ownership.Organization)
            return false;
        return owner is null || IsOwn(owner.Id) || reach.Covers(RowOwner.UnitOf(owner, view));
    }

    private bool IsOwn(Guid? owner) => owner is { } id && principals.Contains(id);
}
