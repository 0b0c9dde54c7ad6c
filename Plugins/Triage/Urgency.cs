namespace SocialCrm.Plugins.Triage;

/// <summary>How long an answer may wait, by what is at stake; the order is that of the scrm_urgency choice.</summary>
public enum Urgency
{
    Critical,
    High,
    Normal,
    Low,
}
