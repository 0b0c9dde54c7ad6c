namespace SocialCrm.Plugins.Replies;

/// <summary>What a report means for a reply.</summary>
public enum SendOutcome
{
    /// <summary>It says what is known already.</summary>
    Nothing,
    Sent,
    TryAgain,
    Failed,
}

/// <summary>Decides what a report means, however often and in whatever order reports come.</summary>
public static class SendOutcomePolicy
{
    /// <summary>A report that it was sent is believed whenever it comes; one that it failed only while the reply is being sent.</summary>
    public static SendOutcome Of(StoredReply reply, SendReport report)
    {
        if (report.IsSent)
            return reply.State == ReplyState.Sent ? SendOutcome.Nothing : SendOutcome.Sent;
        if (reply.State != ReplyState.Sending)
            return SendOutcome.Nothing;
        return report.IsUnsure || reply.Attempts >= ReplyTimes.MostAttempts ? SendOutcome.Failed : SendOutcome.TryAgain;
    }
}
