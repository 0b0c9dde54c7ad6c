using System;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Async;

/// <summary>One entry of the asynchronous queue and what has become of it; changed by the queue only.</summary>
internal sealed class QueuedJob
{
    private AsyncJob _report;
    private QueuedStep? _step;

    public QueuedJob(int number, QueuedStep step, DateTime dueOn)
    {
        var (registered, operation) = step;
        _step = step;
        _report = new AsyncJob(
            number, registered.Name, registered.Message, operation.Table, operation.Caller.CorrelationId, AsyncJobStatus.Waiting, Tries: 0, dueOn, Error: null);
    }

    public AsyncJob Report => _report;

    public int Number => _report.Number;

    /// <summary>Until the job has ended; after that nothing holds on to the rows it was about.</summary>
    public QueuedStep Step => _step ?? throw new InvalidOperationException($"The job {Number} has ended.");

    public void Start() => _report = _report with { Status = AsyncJobStatus.InProgress, Tries = _report.Tries + 1 };

    public void End(AsyncJobStatus status, string? error)
    {
        _report = _report with { Status = status, Error = error };
        _step = null;
    }

    public void Postpone(DateTime until, string error) =>
        _report = _report with { Status = AsyncJobStatus.Waiting, DueOn = until, Error = error };
}
