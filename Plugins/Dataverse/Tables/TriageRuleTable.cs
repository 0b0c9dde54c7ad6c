namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>What an admin knows better than triage. Column names of scrm_triagerule.</summary>
public static class TriageRuleTable
{
    public const string Name = "scrm_triagerule";
    public const string Id = "scrm_triageruleid";
    public const string PrimaryName = "scrm_name";
    public const string Order = "scrm_order";
    public const string AnyOf = "scrm_anyof";
    public const string AllOf = "scrm_allof";
    public const string Channel = "scrm_channelid";
    public const string Intent = "scrm_intent";
    public const string Language = "scrm_language";
    public const string SetIntent = "scrm_setintent";
    public const string SetTopic = "scrm_settopicid";
    public const string SetUrgency = "scrm_seturgency";
    public const string Queue = "scrm_queueid";
    public const string CaseNeed = "scrm_caseneed";
    public const string StateCode = "statecode";
}
