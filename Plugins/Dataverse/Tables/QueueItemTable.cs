namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>A row that waits in a queue. Column names of queueitem.</summary>
public static class QueueItemTable
{
    public const string Name = "queueitem";
    public const string Id = "queueitemid";
    public const string Record = "objectid";
    public const string Queue = "queueid";

    /// <summary>Who works on it: a user or a team.</summary>
    public const string Worker = "workerid";
}
