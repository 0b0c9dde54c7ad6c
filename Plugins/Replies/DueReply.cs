using System;

namespace SocialCrm.Plugins.Replies;

/// <summary>What the sweep finds to do on a reply.</summary>
public enum DueReply
{
    Nothing,

    /// <summary>Nobody has decided: others are asked.</summary>
    AskOthers,

    /// <summary>No flow has taken it: somebody is told.</summary>
    TellNotTaken,

    /// <summary>It can no longer be sent.</summary>
    Expire,

    /// <summary>The flow that took it never said what became of it.</summary>
    EndLease,
}

/// <summary>Decides what is due on a reply.</summary>
public static class DueReplyPolicy
{
    /// <param name="now">UTC.</param>
    public static DueReply Of(StoredReply reply, DateTime now)
    {
        if (reply.DueOn == null || reply.DueOn > now)
            return DueReply.Nothing;
        var isOver = reply.SendBy <= now;
        return reply.State switch
        {
            ReplyState.AwaitingApproval => isOver ? DueReply.Expire : DueReply.AskOthers,
            ReplyState.Approved => isOver ? DueReply.Expire : DueReply.TellNotTaken,
            ReplyState.Sending => DueReply.EndLease,
            _ => DueReply.Nothing,
        };
    }
}
