using System.Linq;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Security;

/// <summary>The names of the privileges of a table, such as prvReadIncident.</summary>
internal static class PrivilegeNames
{
    /// <summary>What a role must hold to merge two rows.</summary>
    public const string Merge = "prvMerge";

    /// <summary>What a role must hold to give roles to users and teams.</summary>
    public const string AssignRole = "prvAssignRole";

    /// <summary>The privilege for a verb on a table; null for what everybody may read, such as the list of tables.</summary>
    public static string? Of(Verb verb, TableSchema table, Catalogue catalogue) =>
        Noun(table, catalogue) is { } noun ? $"prv{verb}{noun}" : null;

    /// <remarks>All activities share one set of privileges, and children follow their parents.</remarks>
    private static string? Noun(TableSchema table, Catalogue catalogue) => table switch
    {
        { IsIntersect: true } => Noun(catalogue.Table(catalogue.ManyToMany.First(tie => tie.IntersectTable == table.Name).FirstTable), catalogue),
        { IsActivity: true } or { Name: "activitypointer" or "activityparty" } => "Activity",
        { Name: "annotation" } => "Note",
        { Name: "systemuser" } => "User",
        { Name: "environmentvariablevalue" } => "EnvironmentVariableDefinition",
        { Name: "slaitem" } => "SLA",
        { Name: "entity" } => null,
        _ => table.SchemaName,
    };
}
