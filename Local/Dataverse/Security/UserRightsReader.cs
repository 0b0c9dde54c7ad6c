using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Security;

/// <summary>Adds up the roles of a user and of the user's teams, or of one team.</summary>
internal sealed class UserRightsReader(Snapshot view)
{
    private readonly Dictionary<string, Reach> _reaches = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Guid> _roles = [];

    public static UserRights Read(EntityReference principal, Snapshot view) => new UserRightsReader(view).Read(principal);

    private UserRights Read(EntityReference principal)
    {
        HashSet<Guid> principals = [principal.Id];
        if (principal.LogicalName == "systemuser")
        {
            AddRoles("systemuserroles", "systemuserid", principal);
            principals.UnionWith(TeamsOf(principal.Id));
        }
        foreach (var team in principals.Where(id => id != principal.Id || principal.LogicalName == "team"))
            AddRoles("teamroles", "teamid", new EntityReference("team", team));
        return new UserRights(principal, principals, _reaches, _roles.Count, _roles.Contains(StandardRoles.SystemAdministrator));
    }

    private IEnumerable<Guid> TeamsOf(Guid user) =>
        from member in view.Rows("teammembership").All
        where user.Equals(member["systemuserid"])
        select (Guid)member["teamid"]!;

    private void AddRoles(string ties, string column, EntityReference holder)
    {
        var unit = RowOwner.UnitOf(holder, view);
        foreach (var role in view.Rows(ties).All.Where(tie => holder.Id.Equals(tie[column])).Select(tie => (Guid)tie["roleid"]!))
        {
            _roles.Add(role);
            foreach (var privilege in view.Catalogue.PrivilegesOf(role))
                Add(privilege, unit);
        }
    }

    private void Add(RolePrivilege privilege, Guid? unit)
    {
        if (!_reaches.TryGetValue(privilege.Name, out var reach))
            _reaches[privilege.Name] = reach = new Reach();
        if (privilege.Depth == PrivilegeDepth.Global)
            reach.AddAll();
        else if (unit is { } own && privilege.Depth != PrivilegeDepth.Basic)
            reach.AddUnits(privilege.Depth == PrivilegeDepth.Deep ? AndBelow(own) : [own]);
    }

    private IEnumerable<Guid> AndBelow(Guid unit) => view.Rows("businessunit").All
        .Where(child => child.Reference("parentbusinessunitid") == unit)
        .SelectMany(child => AndBelow(child.Id))
        .Prepend(unit);
}
