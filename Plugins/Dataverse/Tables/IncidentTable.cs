namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>A case. Column names of incident.</summary>
public static class IncidentTable
{
    public const string Name = "incident";
    public const string Id = "incidentid";
    public const string Title = "title";
    public const string TicketNumber = "ticketnumber";
    public const string Description = "description";
    public const string Customer = "customerid";
    public const string Satisfaction = "customersatisfactioncode";
    public const string Origin = "caseorigincode";
    public const string Priority = "prioritycode";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string MessageType = "messagetypecode";
    public const string Profile = "socialprofileid";
    public const string Influence = "influencescore";
    public const string Sentiment = "sentimentvalue";
    public const string IsEscalated = "isescalated";
    public const string ResponseBy = "responseby";
    public const string ResolveBy = "resolveby";
    public const string FirstResponseSent = "firstresponsesent";
    public const string Master = "masterid";
    public const string CreatedOn = "createdon";
    public const string ModifiedOn = "modifiedon";
    public const string Owner = "ownerid";
    public const string ConversationKey = "scrm_conversationkey";
    public const string Channel = "scrm_channelid";
    public const string Intent = "scrm_intent";
    public const string Topic = "scrm_topicid";
    public const string Urgency = "scrm_urgency";
    public const string UrgencyOrder = "scrm_urgencyorder";
    public const string Tone = "scrm_tone";
    public const string ToneStart = "scrm_tonestart";
    public const string ToneLast = "scrm_tonelast";
    public const string ToneDrops = "scrm_tonedrops";
    public const string WorseOn = "scrm_worseon";
    public const string Reach = "scrm_reach";
    public const string Reshares = "scrm_reshares";
    public const string ReachBand = "scrm_reachband";
    public const string HeadsUpOn = "scrm_headsupon";
    public const string NeedsReview = "scrm_needsreview";
    public const string ReviewReason = "scrm_reviewreason";
    public const string Policy = "scrm_policyid";
    public const string NextDueOn = "scrm_nextdueon";
    public const string NextEscalationOn = "scrm_nextescalationon";
    public const string FirstPostedOn = "scrm_firstpostedon";
    public const string LastPostedOn = "scrm_lastpostedon";
    public const string EscalationLevel = "scrm_escalationlevel";
    public const string PreviousCase = "scrm_previouscaseid";
    public const string History = "scrm_history";
    public const string HistorySummary = "scrm_historysummary";
    public const string IdentityQuestion = "scrm_identityquestion";
    public const string Parent = "parentcaseid";
    public const string Crisis = "scrm_crisisid";
    public const string LeftCrisis = "scrm_leftcrisisid";

    /// <summary>The number of the last update of the crisis that was meant for the case.</summary>
    public const string CrisisUpdate = "scrm_crisisupdate";

    public const string CrisisLookOn = "scrm_crisislookon";
    public const string HeldOutReason = "scrm_heldoutreason";
}
