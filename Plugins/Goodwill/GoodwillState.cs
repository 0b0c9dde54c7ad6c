namespace SocialCrm.Plugins.Goodwill;

/// <summary>How far a goodwill has got; the order is that of the choice scrm_goodwillstate.</summary>
public enum GoodwillState
{
    Requested,
    Approved,
    Rejected,
    PaidOut,
}
