namespace SocialCrm.Plugins.Conversations;

/// <summary>What a post that comes late does to one that belongs after it and is here already.</summary>
public enum LateStep
{
    None,

    /// <summary>It is decided again, now that the conversation before it is known.</summary>
    TakeAgain,

    /// <summary>The case that it opened turns out to be part of the late post's: both become one, and it is decided again.</summary>
    Merge,

    /// <summary>The case that it opened names the late post's, which is another person's.</summary>
    NameCase,
}
