namespace SocialCrm.Plugins.History;

/// <summary>Where the tone of a customer is going.</summary>
public enum Trend
{
    Worsening,
    Steady,
    Improving,
}
