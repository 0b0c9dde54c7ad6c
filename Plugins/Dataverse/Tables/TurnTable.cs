namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>One wait of a customer for an answer. Column names of scrm_turn.</summary>
public static class TurnTable
{
    public const string Name = "scrm_turn";
    public const string Id = "scrm_turnid";
    public const string CreatedOn = "createdon";
    public const string PrimaryName = "scrm_name";
    public const string Case = "scrm_caseid";
    public const string Kpi = "scrm_kpi";
    public const string Number = "scrm_number";
    public const string StartedBy = "scrm_startedbyid";

    /// <summary>Relationship from the post to the turns that it started.</summary>
    public const string StartedByRelationship = "scrm_turn_startedby";
    public const string StartedOn = "scrm_startedon";
    public const string DueOn = "scrm_dueon";
    public const string WarnedOn = "scrm_warnedon";
    public const string WorseOn = "scrm_worseon";
    public const string MetOn = "scrm_meton";
    public const string WaitedMinutes = "scrm_waitedminutes";
    public const string BreachedOn = "scrm_breachedon";
    public const string NextStepOn = "scrm_nextstepon";
    public const string BudgetMinutes = "scrm_budgetminutes";
    public const string PausedOn = "scrm_pausedon";
    public const string PausedMinutes = "scrm_pausedminutes";
    public const string Pauses = "scrm_pauses";
    public const string Policy = "scrm_policyid";
    public const string PolicyVersion = "scrm_policyversion";
    public const string CalendarVersion = "scrm_calendarversion";
    public const string BreachCause = "scrm_breachcause";
    public const string NativeKpi = "scrm_nativekpi";
    public const string HandedOverVersion = "scrm_handedoverversion";
    public const string PerformAsOf = "scrm_performasof";
    public const string FailedAttempts = "scrm_failedattempts";
    public const string Failure = "scrm_failure";
}
