namespace SocialCrm.Plugins.Conversations;

/// <summary>Where a post belongs, before triage has said whether it needs a case at all.</summary>
public enum BelongingKind
{
    /// <summary>No conversation is going on: a case of its own, if it needs one.</summary>
    OnItsOwn,

    /// <summary>The open case of the conversation.</summary>
    OpenCase,

    /// <summary>A case resolved so recently that it opens again.</summary>
    ResolvedCase,

    /// <summary>The case was closed too long ago: a new one that names it.</summary>
    AfterClosedCase,

    /// <summary>An open case began with a later post of the author: if this one needs a case, the case began with it.</summary>
    BeforeOpenCase,

    /// <summary>Somebody else's conversation: a case of the author's own that names theirs.</summary>
    ThirdPerson,
}
