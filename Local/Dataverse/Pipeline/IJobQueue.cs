namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>Where asynchronous steps wait once the request that queued them is committed.</summary>
internal interface IJobQueue
{
    void Add(QueuedStep step);
}
