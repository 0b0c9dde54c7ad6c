using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Cli.Replay;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Cli.Setup;

/// <summary>Gives users and teams the security roles that the admin guide names.</summary>
internal static class UserRoles
{
    public static readonly IReadOnlyList<string> Rep = ["Basic User", "Social Rep"];

    public static readonly IReadOnlyList<string> Approver = [.. Rep, "Social Approver"];

    /// <summary>Makes reps of the users and teams of a set-up in a fresh CRM: nobody owns cases or is notified without a role.</summary>
    public static void GiveToAll(IOrganizationService service)
    {
        foreach (var user in service.ReadAll(UserTable.Name, "systemuserid", "domainname").Where(user => user.Contains("domainname")))
            Give(service, user.ToEntityReference(), Rep);
        foreach (var team in service.ReadAll(UserTable.Team, "teamid", "isdefault").Where(team => !team.GetAttributeValue<bool>("isdefault")))
            Give(service, team.ToEntityReference(), Rep);
    }

    /// <summary>A person who signs in, with roles.</summary>
    public static Guid Make(IOrganizationService service, string name, IReadOnlyList<string> roles)
    {
        var words = name.Split(' ', 2);
        var user = service.Create(new Entity(UserTable.Name)
        {
            ["firstname"] = words[0],
            ["lastname"] = words.Length > 1 ? words[1] : string.Empty,
            ["domainname"] = $"{name.Replace(' ', '.').ToLowerInvariant()}@team.example",
        });
        Give(service, new EntityReference(UserTable.Name, user), roles);
        return user;
    }

    public static void Give(IOrganizationService service, EntityReference principal, IReadOnlyList<string> names)
    {
        var roles = service.ReadAll("role", "roleid", "name").Where(role => names.Contains(role.GetAttributeValue<string>("name")));
        service.Associate(principal.LogicalName, principal.Id, new Relationship(principal.LogicalName + "roles_association"), [.. roles.Select(role => role.ToEntityReference())]);
    }
}
