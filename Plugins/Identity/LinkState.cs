namespace SocialCrm.Plugins.Identity;

/// <summary>How sure we are that a profile belongs to the customer it is linked to; the order is that of the choice scrm_linkstate.</summary>
public enum LinkState
{
    None,
    Suggested,
    Claimed,
    Verified,
    Rejected,
}
