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
    public const string Responsible = "scrm_responsibleid";
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
    public const string PartWindow = "scrm_partwindow";
    public const string SetupChangedOn = "scrm_setupchangedon";
    public const string ReplyWindow = "scrm_replywindow";
    public const string TextLimit = "scrm_textlimit";
    public const string MostParts = "scrm_mostparts";
    public const string Approval = "scrm_approval";
    public const string ThankYou = "scrm_thankyou";
    public const string ApprovalWords = "scrm_approvalwords";
    public const string TrainingTeam = "scrm_trainingteamid";
    public const string ApprovalMinutes = "scrm_approvalminutes";
    public const string ApprovalQueue = "scrm_approvalqueueid";
    public const string OwnDetails = "scrm_owndetails";
    public const string HeadsUpReach = "scrm_headsupreach";
    public const string HeadsUpTeam = "scrm_headsupteamid";
    public const string Pace = "scrm_pace";
}
