namespace SocialCrm.Plugins.Replies;

/// <summary>How far an outgoing post of ours is; the order is that of the choice scrm_replystate.</summary>
public enum ReplyState
{
    Draft,
    AwaitingApproval,
    Approved,
    Sending,
    Sent,
    Failed,
    Rejected,
    Expired,

    /// <summary>A later part, which waits for the part before it to be sent.</summary>
    Queued,
}
