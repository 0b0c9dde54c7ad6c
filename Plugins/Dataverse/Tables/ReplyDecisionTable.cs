namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>Who approved or rejected a reply. Column names of scrm_replydecision.</summary>
public static class ReplyDecisionTable
{
    public const string Name = "scrm_replydecision";
    public const string PrimaryName = "scrm_name";
    public const string Reply = "scrm_replyid";
    public const string Case = "scrm_caseid";
    public const string Decision = "scrm_decision";
    public const string DecidedBy = "scrm_decidedbyid";
    public const string DecidedOn = "scrm_decidedon";
    public const string Reason = "scrm_reason";
}
