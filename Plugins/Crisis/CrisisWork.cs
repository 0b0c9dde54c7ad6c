namespace SocialCrm.Plugins.Crisis;

/// <summary>What may be due on a crisis, in the order in which it is done.</summary>
public enum CrisisWork
{
    /// <summary>Open cases on the cause join.</summary>
    Join,

    /// <summary>Cases that the last update did not reach get it.</summary>
    Tell,

    /// <summary>Cases are closed, or freed after a false alarm.</summary>
    Close,

    /// <summary>The crisis has cooled down and is over.</summary>
    End,
}
