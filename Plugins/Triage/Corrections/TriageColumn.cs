namespace SocialCrm.Plugins.Triage.Corrections;

/// <summary>What a person may correct of what triage made of a post; the order is that of the choice scrm_triagecolumn.</summary>
public enum TriageColumn
{
    Intent,
    Urgency,
    Topic,
}
