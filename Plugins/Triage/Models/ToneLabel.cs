namespace SocialCrm.Plugins.Triage;

/// <summary>How a post sounds, in the three words that labelled data sets use.</summary>
public enum ToneLabel
{
    Negative,
    Neutral,
    Positive,
}
