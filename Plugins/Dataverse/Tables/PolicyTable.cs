namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>A rule that gives cases their time budgets. Column names of scrm_policy.</summary>
public static class PolicyTable
{
    public const string Name = "scrm_policy";
    public const string Id = "scrm_policyid";
    public const string PrimaryName = "scrm_name";
    public const string Order = "scrm_order";
    public const string Channel = "scrm_channelid";
    public const string Intent = "scrm_intent";
    public const string Urgency = "scrm_urgency";
    public const string Topic = "scrm_topicid";
    public const string Tier = "scrm_tier";
    public const string Calendar = "scrm_calendarid";
    public const string FirstResponse = "scrm_firstresponseminutes";
    public const string NextResponse = "scrm_nextresponseminutes";
    public const string PauseStatuses = "scrm_pausestatuses";
    public const string ReopenMode = "scrm_reopenmode";
    public const string ClockSource = "scrm_clocksource";
    public const string NextResponseKpi = "scrm_nextresponsekpi";
    public const string Resolution = "scrm_resolutionminutes";
    public const string Version = "scrm_version";
    public const string ChangedOn = "scrm_changedon";
    public const string Recompute = "scrm_recompute";
}
