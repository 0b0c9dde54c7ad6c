namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>An employee whom a customer names. Column names of scrm_staffmention.</summary>
public static class StaffMentionTable
{
    public const string Name = "scrm_staffmention";
    public const string Id = "scrm_staffmentionid";
    public const string PrimaryName = "scrm_name";
    public const string Case = "scrm_caseid";
    public const string Post = "scrm_postid";
    public const string Employee = "scrm_employeeid";
    public const string State = "scrm_state";
    public const string Kind = "scrm_kind";

    /// <summary>The words of the customer that name the employee.</summary>
    public const string Evidence = "scrm_evidence";

    /// <summary>Why the employee may be meant.</summary>
    public const string Basis = "scrm_basis";

    public const string CreatedOn = "createdon";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
