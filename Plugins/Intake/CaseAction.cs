namespace SocialCrm.Plugins.Intake;

/// <summary>What a post does to a case.</summary>
public enum CaseAction
{
    /// <summary>It has no case.</summary>
    None,

    /// <summary>It opens one.</summary>
    Open,

    /// <summary>It joins an open one.</summary>
    Join,

    /// <summary>It joins an open one that began with a later post, as its first.</summary>
    Begin,

    /// <summary>It joins a resolved one, which opens again.</summary>
    Reopen,

    /// <summary>It is shown on a case without changing it.</summary>
    Attach,

    /// <summary>It has no case; a note on somebody else's says that its author agrees.</summary>
    Note,

    /// <summary>It is our own post in the case's conversation.</summary>
    Answer,
}
