namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>One performed escalation step. Column names of scrm_escalation.</summary>
public static class EscalationTable
{
    public const string Name = "scrm_escalation";
    public const string Id = "scrm_escalationid";
    public const string PrimaryName = "scrm_name";
    public const string Case = "scrm_caseid";
    public const string Turn = "scrm_turnid";
    public const string PolicyStep = "scrm_policystepid";
    public const string PerformedOn = "scrm_performedon";
    public const string Detail = "scrm_detail";
}
