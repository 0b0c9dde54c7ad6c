namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>A task for a person. Column names of task.</summary>
public static class TaskTable
{
    public const string Name = "task";
    public const string Id = "activityid";
    public const string Subject = "subject";
    public const string Description = "description";
    public const string Regarding = "regardingobjectid";
    public const string ScheduledEnd = "scheduledend";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
    public const string Priority = "prioritycode";
    public const string Owner = "ownerid";
}
