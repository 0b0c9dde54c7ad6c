namespace SocialCrm.Plugins.Staffing;

/// <summary>What a customer says about an employee; the order is that of the choice scrm_mentionkind.</summary>
public enum MentionKind
{
    Complaint,
    Praise,
}
