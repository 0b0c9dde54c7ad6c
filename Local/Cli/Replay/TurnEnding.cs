namespace SocialCrm.Cli.Replay;

/// <summary>How a customer's wait ended.</summary>
internal enum TurnEnding
{
    /// <summary>Answered by the due time.</summary>
    InTime,

    /// <summary>Answered after the due time.</summary>
    Late,

    /// <summary>Not answered, and the due time has passed.</summary>
    Unanswered,

    /// <summary>Not answered, and the due time is still to come.</summary>
    Running,
}
