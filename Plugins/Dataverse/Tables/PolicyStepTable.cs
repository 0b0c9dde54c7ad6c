namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>One escalation action of a policy. Column names of scrm_policystep.</summary>
public static class PolicyStepTable
{
    public const string Name = "scrm_policystep";
    public const string Id = "scrm_policystepid";
    public const string PrimaryName = "scrm_name";
    public const string Policy = "scrm_policyid";
    public const string Kpi = "scrm_kpi";
    public const string Order = "scrm_order";
    public const string Anchor = "scrm_anchor";
    public const string Value = "scrm_value";
    public const string Action = "scrm_action";
    public const string Queue = "scrm_queueid";
    public const string Team = "scrm_teamid";
    public const string Message = "scrm_message";
    public const string StateCode = "statecode";
}
