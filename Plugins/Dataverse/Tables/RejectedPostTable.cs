namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>A post that could not be taken in. Column names of scrm_rejectedpost.</summary>
public static class RejectedPostTable
{
    public const string Name = "scrm_rejectedpost";
    public const string Id = "scrm_rejectedpostid";
    public const string PrimaryName = "scrm_name";
    public const string Network = "scrm_network";
    public const string Account = "scrm_account";
    public const string NetworkPostId = "scrm_networkpostid";
    public const string Payload = "scrm_payload";
    public const string Post = "scrm_postid";
    public const string Reason = "scrm_reason";
    public const string ReceivedOn = "scrm_receivedon";
    public const string State = "scrm_state";
    public const string Attempts = "scrm_attempts";
    public const string NextAttemptOn = "scrm_nextattempton";
    public const string RetryAsOf = "scrm_retryasof";
    public const string SettledOn = "scrm_settledon";
}
