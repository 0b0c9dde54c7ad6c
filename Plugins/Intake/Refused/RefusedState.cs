namespace SocialCrm.Plugins.Intake.Refused;

/// <summary>Whether a refused post is tried again; the order is that of the choice scrm_rejectedstate.</summary>
public enum RefusedState
{
    Waiting,
    Retried,
    GaveUp,
}
