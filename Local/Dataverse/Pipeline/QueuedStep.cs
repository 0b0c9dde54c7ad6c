
namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>An asynchronous step with a copy of the operation as it was when the step was queued.</summary>
internal sealed record QueuedStep(Step Step, Operation Operation);
