namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>What we told a customer we would do. Column names of scrm_promise.</summary>
public static class PromiseTable
{
    public const string Name = "scrm_promise";
    public const string Id = "scrm_promiseid";

    /// <summary>What was promised.</summary>
    public const string Text = "scrm_name";

    public const string Case = "scrm_caseid";
    public const string DueOn = "scrm_dueon";
    public const string State = "scrm_state";
    public const string SettledOn = "scrm_settledon";
    public const string Note = "scrm_note";
    public const string Post = "scrm_postid";
    public const string MadeBy = "scrm_madebyid";
    public const string CreatedOn = "createdon";
}
