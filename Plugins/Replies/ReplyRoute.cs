namespace SocialCrm.Plugins.Replies;

/// <summary>How an answer reaches the customer.</summary>
public enum ReplyRoute
{
    Public,
    Private,
}
