using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Async;

/// <summary>The asynchronous steps of committed requests, in the order in which they were queued.</summary>
internal sealed class AsyncQueue(SimulatedClock clock) : IJobQueue
{
    private readonly object _gate = new();
    private readonly List<QueuedJob> _all = [];
    private readonly SortedDictionary<int, QueuedJob> _waiting = [];

    public IReadOnlyList<AsyncJob> Jobs
    {
        get
        {
            lock (_gate)
                return [.. _all.Select(job => job.Report)];
        }
    }

    public void Add(QueuedStep step)
    {
        lock (_gate)
        {
            var job = new QueuedJob(_all.Count + 1, step, clock.UtcNow);
            _all.Add(job);
            _waiting.Add(job.Number, job);
        }
    }

    /// <summary>Takes the first job that is due; nobody else gets it.</summary>
    public bool TryTake([NotNullWhen(true)] out QueuedJob? job)
    {
        lock (_gate)
        {
            job = _waiting.Values.FirstOrDefault(waiting => waiting.Report.DueOn <= clock.UtcNow);
            if (job is null)
                return false;
            _waiting.Remove(job.Number);
            job.Start();
            return true;
        }
    }

    public void End(QueuedJob job, AsyncJobStatus status, string? error)
    {
        lock (_gate)
            job.End(status, error);
    }

    public void TryAgain(QueuedJob job, DateTime dueOn, string error)
    {
        lock (_gate)
        {
            job.Postpone(dueOn, error);
            _waiting.Add(job.Number, job);
        }
    }
}
