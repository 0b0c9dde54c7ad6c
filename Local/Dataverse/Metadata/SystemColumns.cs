using System.Collections.Generic;

namespace SocialCrm.Local.Dataverse.Metadata;

/// <summary>The columns that the platform gives to every table of a kind and keeps itself.</summary>
public static class SystemColumns
{
    /// <summary>When the row was made.</summary>
    public const string CreatedOn = "createdon";

    /// <summary>Who made the row.</summary>
    public const string CreatedBy = "createdby";

    /// <summary>On whose behalf the row was made.</summary>
    public const string CreatedOnBehalfBy = "createdonbehalfby";

    /// <summary>When the row was last changed.</summary>
    public const string ModifiedOn = "modifiedon";

    /// <summary>Who last changed the row.</summary>
    public const string ModifiedBy = "modifiedby";

    /// <summary>On whose behalf the row was last changed.</summary>
    public const string ModifiedOnBehalfBy = "modifiedonbehalfby";

    /// <summary>Version of the row; read from the row itself, not stored.</summary>
    public const string VersionNumber = "versionnumber";

    /// <summary>User or team that owns the row.</summary>
    public const string OwnerId = "ownerid";

    /// <summary>Business unit of the owner.</summary>
    public const string OwningBusinessUnit = "owningbusinessunit";

    /// <summary>The owner, where it is a user.</summary>
    public const string OwningUser = "owninguser";

    /// <summary>The owner, where it is a team.</summary>
    public const string OwningTeam = "owningteam";

    /// <summary>The organization that owns the row.</summary>
    public const string OrganizationId = "organizationid";

    /// <summary>Creation date that a migration wants in <see cref="CreatedOn"/>.</summary>
    public const string OverriddenCreatedOn = "overriddencreatedon";

    /// <summary>The platform's columns of a table with that primary id and ownership.</summary>
    internal static IEnumerable<ColumnSchema> Of(string primaryId, Ownership ownership, bool intersect)
    {
        yield return new ColumnSchema { Name = primaryId, Type = ColumnType.UniqueId, ValidForUpdate = false, Required = RequiredLevel.System };
        yield return Kept(VersionNumber, ColumnType.BigInt);
        if (intersect)
            yield break;
        foreach (var column in Audit())
            yield return column;
        foreach (var column in Owner(ownership))
            yield return column;
    }

    private static IEnumerable<ColumnSchema> Audit()
    {
        yield return Kept(CreatedOn, ColumnType.DateTime);
        yield return Kept(ModifiedOn, ColumnType.DateTime);
        foreach (var name in new[] { CreatedBy, CreatedOnBehalfBy, ModifiedBy, ModifiedOnBehalfBy })
            yield return Kept(name, ColumnType.Lookup) with { Targets = ["systemuser"] };
        yield return new ColumnSchema { Name = OverriddenCreatedOn, Type = ColumnType.DateTime, ValidForUpdate = false, ShowsDateOnly = true };
        yield return Number("importsequencenumber") with { ValidForUpdate = false };
        yield return Number("timezoneruleversionnumber");
        yield return Number("utcconversiontimezonecode");
        yield return new ColumnSchema { Name = "transactioncurrencyid", Type = ColumnType.Lookup, Targets = ["transactioncurrency"] };
    }

    private static IEnumerable<ColumnSchema> Owner(Ownership ownership)
    {
        if (ownership is Ownership.Organization)
            yield return Kept(OrganizationId, ColumnType.UniqueId);
        if (ownership is not Ownership.User)
            yield break;
        yield return new ColumnSchema { Name = OwnerId, Type = ColumnType.Lookup, Targets = ["systemuser", "team"], Required = RequiredLevel.System };
        yield return Kept(OwningBusinessUnit, ColumnType.Lookup) with { Targets = ["businessunit"] };
        yield return Kept(OwningUser, ColumnType.Lookup) with { Targets = ["systemuser"] };
        yield return Kept(OwningTeam, ColumnType.Lookup) with { Targets = ["team"] };
    }

    private static ColumnSchema Kept(string name, ColumnType type) => new() { Name = name, Type = type, SystemMaintained = true };

    private static ColumnSchema Number(string name) =>
        new() { Name = name, Type = ColumnType.Whole, Minimum = int.MinValue, Maximum = int.MaxValue };
}
