namespace SocialCrm.Plugins.Dataverse.Tables;

/// <summary>Where cases wait for a person. Column names of queue.</summary>
public static class QueueTable
{
    public const string Name = "queue";
    public const string Id = "queueid";
    public const string StateCode = "statecode";
}
