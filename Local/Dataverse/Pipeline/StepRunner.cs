using System.Collections.Generic;
using System.Linq;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>Runs the steps of a stage, and queues the asynchronous ones.</summary>
internal sealed class StepRunner(StepRegistry registry, PluginRunner plugins, IJobQueue jobs)
{
    public void Run(Operation operation, Stage stage)
    {
        foreach (var step in StepsOf(operation, stage))
        {
            if (!step.IsAsync && IsWanted(step, operation))
                plugins.Run(step.Name, step.Plugin, operation, plugins.ContextFor(step, operation));
        }
    }

    public void Queue(Operation operation)
    {
        foreach (var step in StepsOf(operation, Stage.PostOperation))
        {
            if (step.IsAsync && IsWanted(step, operation))
                Queue(new QueuedStep(step, operation.Detached()), operation);
        }
    }

    private void Queue(QueuedStep step, Operation operation) => operation.Transaction!.OnCommit(() => jobs.Add(step));

    /// <summary>By rank, and within a rank in the order of registration.</summary>
    /// <remarks>
    /// The pipelines of single and multiple messages are merged: a Create also raises CreateMultiple with one row,
    /// and a CreateMultiple sends its rows through Create itself.
    /// </remarks>
    private List<Step> StepsOf(Operation operation, Stage stage)
    {
        var own = registry.For(operation.Message, operation.Table, stage);
        var all = operation.RaisesMultiple ? own.Concat(registry.For(operation.MultipleMessage, operation.Table, stage)) : own;
        return [.. all.OrderBy(step => step.Rank)];
    }

    /// <summary>Asked just before each step runs, because the step before it may have set a column.</summary>
    private static bool IsWanted(Step step, Operation operation) =>
        !operation.HasFilterableColumns || step.Wants(operation.RequestedColumns);
}
