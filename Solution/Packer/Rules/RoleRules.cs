using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SocialCrm.Solution.Tables;

namespace SocialCrm.Solution.Rules;

/// <summary>Whether the privileges of the security roles exist and can have their level.</summary>
internal static partial class RoleRules
{
    private static readonly string[] Levels = ["Basic", "Local", "Deep", "Global"];

    public static void Check(RuleContext solution)
    {
        foreach (var role in solution.Content.Roles)
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var privilege in role.Elements("RolePrivileges").Elements("RolePrivilege"))
            {
                if (!seen.Add(Name(privilege)))
                    solution.Log.Error("ROLE-DUP", privilege, $"The role {RoleName(role)} has the privilege {Name(privilege)} twice.");
                CheckLevel(solution.Log, role, privilege);
                CheckTable(solution, role, privilege);
            }
        }
    }

    private static void CheckLevel(FindingLog log, XElement role, XElement privilege)
    {
        var level = privilege.Attribute("level")?.Value ?? "";
        if (!Levels.Contains(level))
            log.Error("ROLE-LEVEL", privilege, $"The role {RoleName(role)} has {Name(privilege)} at the level \"{level}\"; levels are {string.Join(", ", Levels)}.");
    }

    private static void CheckTable(RuleContext solution, XElement role, XElement privilege)
    {
        var parts = PrivilegeName().Match(Name(privilege));
        var schemaName = parts.Groups["table"].Value;
        if (!schemaName.StartsWith(solution.Content.Prefix + "_", StringComparison.OrdinalIgnoreCase))
            return;
        var entity = solution.Content.Entities.FirstOrDefault(e => EntityXml.SchemaName(e) == schemaName);
        if (entity == null)
            solution.Log.Error("ROLE-ENT", privilege, $"The role {RoleName(role)} has {Name(privilege)}, but there is no table with the schema name {schemaName}.");
        else if (EntityXml.IsOrganizationOwned(entity))
            CheckOrganizationOwned(solution.Log, role, privilege, parts.Groups["verb"].Value);
    }

    private static void CheckOrganizationOwned(FindingLog log, XElement role, XElement privilege, string verb)
    {
        if (verb is "Assign" or "Share")
            log.Error("ROLE-ORGOWNED", privilege, $"The role {RoleName(role)} has {Name(privilege)}, but rows of an organization-owned table cannot be assigned or shared.");
        else if (privilege.Attribute("level")?.Value != "Global")
            log.Error("ROLE-ORGOWNED", privilege, $"The role {RoleName(role)} has {Name(privilege)} below Global, but an organization-owned table knows only Global.");
    }

    private static string Name(XElement privilege) => privilege.Attribute("name")?.Value ?? "";

    private static string RoleName(XElement role) => role.Attribute("name")?.Value ?? "?";

    [GeneratedRegex("^prv(?<verb>Create|Read|Write|Delete|AppendTo|Append|Assign|Share)(?<table>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex PrivilegeName();
}
