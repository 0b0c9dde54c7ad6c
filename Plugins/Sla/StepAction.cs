namespace SocialCrm.Plugins.Sla;

/// <summary>What a ladder step does to the case; the order is that of the scrm_stepaction choice.</summary>
public enum StepAction
{
    RaisePriority,
    RouteToQueue,
    AssignToTeam,
    CreateTask,
    Notify,
    SetEscalated,
}
