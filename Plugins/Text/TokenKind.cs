namespace SocialCrm.Plugins.Text;

/// <summary>What a piece of a post is, for those who read meaning into it.</summary>
internal enum TokenKind
{
    Word,
    Number,
    Money,
    Handle,
    Link,
    Emoji,

    /// <summary>A run of question and exclamation marks.</summary>
    Mark,
}
