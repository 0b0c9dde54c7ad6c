namespace SocialCrm.Plugins.Crisis;

/// <summary>How far a crisis has got; the order is that of the choice scrm_crisisstate.</summary>
public enum CrisisState
{
    Suspected,
    Declared,

    /// <summary>The cause is put right; new posts on it still join for a while.</summary>
    CoolingDown,
    Closed,
    FalseAlarm,
}
