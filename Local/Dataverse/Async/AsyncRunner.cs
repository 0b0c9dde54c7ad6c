using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Async;

/// <summary>Runs queued steps, each outside any transaction, as the asynchronous service does.</summary>
internal sealed class AsyncRunner(AsyncQueue queue, PluginRunner plugins, SimulatedClock clock)
{
    /// <summary>All tries of a step that keeps asking for another, from Microsoft's "Handle exceptions in plug-ins".</summary>
    private const int MaximumTries = 4;

    /// <summary>Our choice; the platform does not document its waiting time.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    public int Run(int maximum)
    {
        var count = 0;
        while (count < maximum && queue.TryTake(out var job))
        {
            Run(job);
            count++;
        }

        return count;
    }

    private void Run(QueuedJob job)
    {
        var (step, queued) = job.Step;
        var operation = queued.Detached();
        try
        {
            plugins.RunJob(step.Name, step.Plugin, operation, plugins.ContextFor(step, operation));
            queue.End(job, AsyncJobStatus.Succeeded, error: null);
        }
        catch (Exception thrown)
        {
            Fail(job, thrown);
        }
    }

    private void Fail(QueuedJob job, Exception thrown)
    {
        var status = (thrown as InvalidPluginExecutionException)?.Status ?? OperationStatus.Failed;
        if (status == OperationStatus.Retry && job.Report.Tries < MaximumTries)
            queue.TryAgain(job, clock.UtcNow + Pause, thrown.Message);
        else
            queue.End(job, status == OperationStatus.Canceled ? AsyncJobStatus.Canceled : AsyncJobStatus.Failed, thrown.Message);
    }
}
