namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>One cause that many customers write about. Column names of scrm_crisis.</summary>
public static class CrisisTable
{
    public const string Name = "scrm_crisis";
    public const string Id = "scrm_crisisid";
    public const string PrimaryName = "scrm_name";
    public const string Topic = "scrm_topicid";
    public const string State = "scrm_state";

    /// <summary>A hash of the topic while the crisis is not over.</summary>
    public const string Key = "scrm_key";

    /// <summary>The parent case.</summary>
    public const string Case = "scrm_caseid";

    public const string StartedOn = "scrm_startedon";
    public const string DeclaredOn = "scrm_declaredon";
    public const string DeclaredBy = "scrm_declaredbyid";
    public const string CoolsUntil = "scrm_coolsuntil";
    public const string ClosingOn = "scrm_closingon";
    public const string ClosedOn = "scrm_closedon";
    public const string Statement = "scrm_statement";
    public const string Plan = "scrm_plan";
    public const string Resolution = "scrm_resolution";
    public const string RelatedTopics = "scrm_relatedtopics";
    public const string Reason = "scrm_reason";
    public const string Authors = "scrm_authors";
    public const string Usual = "scrm_usual";
    public const string Cases = "scrm_cases";
    public const string HeldOut = "scrm_heldout";
    public const string Updates = "scrm_updates";

    /// <summary>As of when the system job looks after the crisis; setting it starts the job.</summary>
    public const string PerformAsOf = "scrm_performasof";

    /// <summary>Why the system job could not do all that was due; null: it could.</summary>
    public const string Failure = "scrm_failure";

    public const string CreatedOn = "createdon";
}
