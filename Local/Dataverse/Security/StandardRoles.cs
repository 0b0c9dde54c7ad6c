using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Security;

/// <summary>The roles that every organization has.</summary>
internal static class StandardRoles
{
    private static readonly string[] OwnTables = ["Account", "Activity", "Contact", "Note"];

    /// <summary>May do everything, whatever its privileges say; the id is the one of Microsoft's role template.</summary>
    public static Guid SystemAdministrator { get; } = new("627090ff-40a3-4053-8790-584edc5be201");

    /// <summary>What Microsoft gives to everybody who works with apps: own rows of core tables, and the names of users and business units.</summary>
    /// <remarks>Holds what Microsoft documents, for the tables known here. The real role may give more, so our own roles do not lean on it.</remarks>
    public static SolutionRole BasicUser { get; } = new(
        new Guid("ff893bae-49a2-4c36-94b3-0f2dd6b1ea33"), "Basic User", [.. Own(), .. ForAll()]);

    private static IEnumerable<RolePrivilege> Own() =>
        from table in OwnTables
        from verb in Enum.GetValues<Verb>()
        select new RolePrivilege($"prv{verb}{table}", PrivilegeDepth.Basic);

    private static IEnumerable<RolePrivilege> ForAll() =>
    [
        new("prvReadUser", PrivilegeDepth.Global),
        new("prvReadBusinessUnit", PrivilegeDepth.Global),
        new("prvReadTeam", PrivilegeDepth.Global),
        new("prvReadOrganization", PrivilegeDepth.Global),
        new("prvReadTransactionCurrency", PrivilegeDepth.Global),
        new("prvAppendToTransactionCurrency", PrivilegeDepth.Global),
        new("prvReadUserSettings", PrivilegeDepth.Basic),
        new("prvWriteUserSettings", PrivilegeDepth.Basic),
        new("prvReadappnotification", PrivilegeDepth.Basic),
        new("prvDeleteappnotification", PrivilegeDepth.Basic),
    ];
}
