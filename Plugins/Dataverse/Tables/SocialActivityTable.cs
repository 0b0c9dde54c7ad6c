namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>A post. Column names of socialactivity.</summary>
public static class SocialActivityTable
{
    public const string Name = "socialactivity";
    public const string Id = "activityid";
    public const string Subject = "subject";
    public const string Description = "description";
    public const string Community = "community";
    public const string PostMessageType = "postmessagetype";
    public const string DirectionCode = "directioncode";
    public const string PostId = "postid";
    public const string ThreadId = "threadid";
    public const string InResponseTo = "inresponseto";
    public const string PostUrl = "posturl";
    public const string PostedOn = "postedon";
    public const string PostAuthor = "postauthor";
    public const string PostFromProfile = "postfromprofileid";
    public const string PostToProfile = "posttoprofileid";
    public const string Regarding = "regardingobjectid";
    public const string SentimentValue = "sentimentvalue";
    public const string AdditionalParams = "socialadditionalparams";
    public const string CreatedOn = "createdon";
    public const string Text = "scrm_text";
    public const string Channel = "scrm_channelid";
    public const string Key = "scrm_postkey";
    public const string ReceivedOn = "scrm_receivedon";
    public const string Outcome = "scrm_outcome";
    public const string OutcomeReason = "scrm_outcomereason";
    public const string Intent = "scrm_intent";
    public const string Topic = "scrm_topicid";
    public const string Tone = "scrm_tone";
    public const string Urgency = "scrm_urgency";
    public const string Confidence = "scrm_confidence";
    public const string Signals = "scrm_signals";
    public const string EditedOn = "scrm_editedon";
    public const string ParentMissing = "scrm_parentmissing";
    public const string Part = "scrm_part";
    public const string PartCount = "scrm_partcount";
    public const string WaitsUntil = "scrm_waitsuntil";
    public const string ResumeAsOf = "scrm_resumeasof";
    public const string JoinedTo = "scrm_joinedtoid";
    public const string ReshareOf = "scrm_reshareof";
    public const string State = "scrm_poststate";
    public const string ReplyState = "scrm_replystate";
    public const string Automatic = "scrm_automatic";
    public const string Attempts = "scrm_attempts";
    public const string DraftedBy = "scrm_draftedbyid";
    public const string DraftedOn = "scrm_draftedon";
    public const string Answers = "scrm_answersid";
    public const string BasedOn = "scrm_basedon";
    public const string ReplyReason = "scrm_replyreason";
    public const string LeaseUntil = "scrm_leaseuntil";
    public const string SendBy = "scrm_sendby";
    public const string ReplyDueOn = "scrm_replydueon";
    public const string ReplyAsOf = "scrm_replyasof";
    public const string CrisisUpdate = "scrm_crisisupdateid";
}
