namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>An author. Column names of socialprofile.</summary>
public static class SocialProfileTable
{
    public const string Name = "socialprofile";
    public const string Id = "socialprofileid";
    public const string Handle = "profilename";
    public const string FullName = "profilefullname";
    public const string UniqueId = "uniqueprofileid";
    public const string Community = "community";
    public const string Link = "profilelink";
    public const string Influence = "influencescore";
    public const string Blocked = "blocked";
    public const string Customer = "customerid";
    public const string Key = "scrm_profilekey";
    public const string Followers = "scrm_followers";
    public const string LinkState = "scrm_linkstate";
    public const string LinkEvidence = "scrm_linkevidence";
    public const string LinkBefore = "scrm_linkbefore";

    /// <summary>The network has verified who the account belongs to.</summary>
    public const string NetworkVerified = "scrm_networkverified";

    public const string SuggestedContact = "scrm_suggestedcontactid";
    public const string SuggestedHandle = "scrm_suggestedhandle";
    public const string IsEmployee = "scrm_isemployee";
    public const string JoinedCase = "scrm_joinedcaseid";
    public const string RejectedContacts = "scrm_rejectedcontacts";
}
