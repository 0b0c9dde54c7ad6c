namespace SocialCrm.Plugins.Crisis;

/// <summary>How far an update has got; the order is that of the choice scrm_crisisupdatestate.</summary>
public enum CrisisUpdateState
{
    Draft,
    Approved,
    GoingOut,

    /// <summary>Every case of the crisis was looked at; one that joins later still gets it.</summary>
    Out,
}
