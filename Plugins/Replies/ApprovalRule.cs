namespace SocialCrm.Plugins.Replies;

/// <summary>Which replies of a channel need approval by their urgency; the order is that of the choice scrm_approval.</summary>
public enum ApprovalRule
{
    CriticalUrgency,
    HighUrgency,
    EveryReply,
    NoReply,
}
