namespace SocialCrm.Plugins.Conversations;

/// <summary>Whether a case is worked on; the numbers are incident.statecode.</summary>
public enum CaseState
{
    Active = 0,
    Resolved = 1,
    Cancelled = 2,
}
