namespace SocialCrm.Plugins.Intake;

/// <summary>What became of a post; the order is that of the choice scrm_outcome.</summary>
public enum Outcome
{
    Pending,
    CaseOpened,
    JoinedCase,
    Praise,
    Ignored,
    Duplicate,
    WaitingForParts,
    Failed,
    OwnPost,
}
