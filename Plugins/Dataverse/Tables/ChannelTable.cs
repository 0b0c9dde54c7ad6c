namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>One account of ours on one network. Column names of scrm_channel.</summary>
public static class ChannelTable
{
    public const string Name = "scrm_channel";
    public const string Id = "scrm_channelid";
    public const string PrimaryName = "scrm_name";
    public const string Network = "scrm_network";
    public const string AccountId = "scrm_accountid";
    public const string Handle = "scrm_handle";
    public const string Enabled = "scrm_enabled";
    public const string Queue = "scrm_queueid";
    public const string UnknownAuthor = "scrm_unknownauthor";
    public const string UnknownCustomer = "scrm_unknowncustomerid";
    public const string ReopenDays = "scrm_reopendays";
    public const string RetentionDays = "scrm_retentiondays";
    public const string ExpectedPosts = "scrm_expectedposts";
    public const string LastReceivedOn = "scrm_lastreceivedon";
    public const string PostsPerDay = "scrm_postsperday";
    public const string AnswerShare = "scrm_answershare";
    public const string DelayMedian = "scrm_delaymedian";
    public const string DelayHigh = "scrm_delayhigh";
    public const string SilentSince = "scrm_silentsince";
    public const string Proposal = "scrm_proposal";
    public const string ReviewedOn = "scrm_reviewedon";
    public const string JoinWindow = "scrm_joinwindow";
    public const string SetupChangedOn = "scrm_setupchangedon";
}
