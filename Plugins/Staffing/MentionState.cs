namespace SocialCrm.Plugins.Staffing;

/// <summary>Whether a person has confirmed that an employee is meant; the order is that of the choice scrm_mentionstate.</summary>
public enum MentionState
{
    Suggested,
    Confirmed,
    Rejected,
}
