namespace SocialCrm.Plugins.Fairness;

/// <summary>What the waits for a first response are compared by.</summary>
public enum Grouping
{
    /// <summary>How many followers the author had when the case was opened.</summary>
    Followers,

    /// <summary>Our account that was written to.</summary>
    Channel,

    /// <summary>The hour of the day in which the post was posted, where the desk is.</summary>
    Hour,

    /// <summary>The language of the post.</summary>
    Language,

    /// <summary>How many accounts besides ours the post names.</summary>
    AccountsNamed,
}
