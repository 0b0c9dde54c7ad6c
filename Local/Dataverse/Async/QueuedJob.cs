using System;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Async;

/// <summary>One entry of the asynchronous queue and what has become of it; changed by the queue only.</summary>
internal sealed class QueuedJob(int number, QueuedStep step, DateTime dueOn)
{
    private AsyncJobStatus _status = AsyncJobStatus.Waiting;
    private string? _error;

    public int Number => number;

    public QueuedStep Queued => step;

    public int Tries { get; private set; }

    public DateTime DueOn { get; private set; } = dueOn;

    public void Start()
    {
        Tries++;
        _status = AsyncJobStatus.InProgress;
    }

    public void End(AsyncJobStatus status, string? error) => (_status, _error) = (status, error);

    public void Postpone(DateTime until, string error) => (_status, _error, DueOn) = (AsyncJobStatus.Waiting, error, until);

    public AsyncJob Report() => new(
        Number,
        step.Step.Name,
        step.Step.Message,
        step.Operation.Table,
        step.Operation.Caller.CorrelationId,
        _status,
        Tries,
        DueOn,
        _error);
}
