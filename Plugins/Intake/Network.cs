namespace SocialCrm.Plugins.Intake;

/// <summary>A social network; the order is that of the choice scrm_network.</summary>
public enum Network
{
    X,
    Facebook,
    Instagram,
    YouTube,
    Forum,
    Review,
    Other,
}
