namespace SocialCrm.Plugins.Triage;

/// <summary>What the author of a post wants; the order is that of the scrm_intent choice.</summary>
public enum Intent
{
    Complaint,
    Question,
    Request,
    Praise,
    Suggestion,
    Noise,
}
