namespace SocialCrm.Local.Dataverse;

/// <summary>Where a queued asynchronous step stands; the numbers are asyncoperation.statuscode.</summary>
public enum AsyncJobStatus
{
    /// <summary>Queued, or queued again for another try.</summary>
    Waiting = 0,
    InProgress = 20,
    Succeeded = 30,
    Failed = 31,
    Canceled = 32,
}
