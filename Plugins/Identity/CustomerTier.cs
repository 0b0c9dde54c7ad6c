namespace SocialCrm.Plugins.Identity;

/// <summary>What we have promised a customer by contract or programme, lowest first; the order is that of the choice scrm_tier.</summary>
public enum CustomerTier
{
    /// <summary>Also every customer without a tier.</summary>
    Standard,
    Silver,
    Gold,
    Platinum,
}
