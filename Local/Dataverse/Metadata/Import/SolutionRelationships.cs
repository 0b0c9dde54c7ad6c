using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Xml.Linq;

namespace SocialCrm.Local.Dataverse.Metadata.Import;

/// <summary>Reads relationships; those of the columns that the platform keeps itself are left out.</summary>
internal static class SolutionRelationships
{
    public static ImmutableArray<OneToManyRelationship> OneToMany(SolutionPackage package) =>
        [.. package.Section("EntityRelationships").Where(one => Kind(one) == "OneToMany").Select(OneToMany).Where(IsOfUse)];

    public static ImmutableArray<ManyToManyRelationship> ManyToMany(SolutionPackage package) =>
        [.. package.Section("EntityRelationships").Where(one => Kind(one) == "ManyToMany").Select(ManyToMany)];

    /// <summary>The table that holds the ties of an N:N relationship.</summary>
    public static TableSchema Intersect(ManyToManyRelationship tie) => new()
    {
        Name = tie.IntersectTable,
        SchemaName = tie.IntersectTable,
        EntitySetName = tie.IntersectTable + "set",
        DisplayName = tie.Name,
        PrimaryId = tie.IntersectTable + "id",
        Ownership = Ownership.None,
        IsIntersect = true,
        Columns = SystemColumns.Of(tie.IntersectTable + "id", Ownership.None, intersect: true)
            .Append(new ColumnSchema { Name = tie.FirstColumn, Type = ColumnType.UniqueId })
            .Append(new ColumnSchema { Name = tie.SecondColumn, Type = ColumnType.UniqueId })
            .ToImmutableSortedDictionary(column => column.Name, column => column, System.StringComparer.Ordinal),
    };

    private static string Kind(XElement element) => element.Required("EntityRelationshipType", Owner(element)) switch
    {
        "OneToMany" => "OneToMany",
        "ManyToMany" => "ManyToMany",
        var other => throw new InvalidDataException($"{Owner(element)} is of the unknown kind '{other}'."),
    };

    private static OneToManyRelationship OneToMany(XElement element) => new()
    {
        Name = element.Attribute("Name", "A relationship"),
        ReferencedTable = Lower(element, "ReferencedEntityName"),
        ReferencingTable = Lower(element, "ReferencingEntityName"),
        ReferencingColumn = Lower(element, "ReferencingAttributeName"),
        LookupNavigation = Navigation(element, "1"),
        CollectionNavigation = Navigation(element, "0"),
        Delete = Cascade(element, "CascadeDelete"),
        Assign = Cascade(element, "CascadeAssign"),
    };

    private static string? Navigation(XElement element, string role) =>
        element.Element("EntityRelationshipRoles")?.Elements().FirstOrDefault(one => one.Text("RelationshipRoleType") == role)?.Text("NavigationPropertyName");

    private static bool IsOfUse(OneToManyRelationship one) =>
        one.ReferencingColumn is not (SystemColumns.OwnerId or SystemColumns.OwningBusinessUnit or SystemColumns.OwningUser or SystemColumns.OwningTeam
            or SystemColumns.OrganizationId or SystemColumns.CreatedBy or SystemColumns.CreatedOnBehalfBy or SystemColumns.ModifiedBy or SystemColumns.ModifiedOnBehalfBy);

    private static ManyToManyRelationship ManyToMany(XElement element)
    {
        var (first, second) = (Lower(element, "FirstEntityName"), Lower(element, "SecondEntityName"));
        var same = first == second;
        return new ManyToManyRelationship(
            element.Attribute("Name", "A relationship"),
            Lower(element, "IntersectEntityName"),
            first,
            same ? first + "idone" : first + "id",
            second,
            same ? second + "idtwo" : second + "id");
    }

    private static CascadeBehavior Cascade(XElement element, string operation) => element.Text(operation) switch
    {
        null or "NoCascade" => CascadeBehavior.None,
        "Cascade" => CascadeBehavior.Cascade,
        "RemoveLink" => CascadeBehavior.RemoveLink,
        "Restrict" => CascadeBehavior.Restrict,
        "ActiveOnly" or "Active" => CascadeBehavior.Active,
        "UserOwned" => CascadeBehavior.UserOwned,
        var other => throw new InvalidDataException($"{Owner(element)} has {operation} '{other}', which is not known."),
    };

    private static string Lower(XElement element, string child) => element.Required(child, Owner(element)).ToLowerInvariant();

    private static string Owner(XElement element) => $"The relationship '{element.Attribute("Name")?.Value}'";
}
