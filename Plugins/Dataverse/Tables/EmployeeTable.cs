namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>A person of ours whom customers name. Column names of scrm_employee.</summary>
public static class EmployeeTable
{
    public const string Name = "scrm_employee";
    public const string Id = "scrm_employeeid";
    public const string PrimaryName = "scrm_name";

    /// <summary>Other ways in which customers write the name, one a line.</summary>
    public const string Variants = "scrm_variants";

    public const string Badge = "scrm_badge";
    public const string Place = "scrm_place";
    public const string Role = "scrm_role";
    public const string User = "scrm_userid";

    /// <summary>Another employee.</summary>
    public const string Manager = "scrm_managerid";
}
