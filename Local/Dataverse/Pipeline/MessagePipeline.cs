using SocialCrm.Local.Dataverse.Security;
using SocialCrm.Local.Dataverse.Transactions;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>The event pipeline, stage by stage as the platform documents it.</summary>
internal sealed class MessagePipeline(StepRunner steps, RowStore rows, AccessCheck access)
{
    public void Run(PipelineMessage message, Operation operation)
    {
        message.Validate(operation);
        PreValidate(message, operation);
        if (operation.Transaction is null)
            RunInOwnTransaction(message, operation);
        else
            RunInTransaction(message, operation);
    }

    /// <summary>Stage 10. Outside the transaction for an outermost request, inside it for a nested one.</summary>
    public void PreValidate(PipelineMessage message, Operation operation)
    {
        steps.Run(operation, Stage.PreValidation);
        message.PreValidated(operation);
    }

    /// <summary>Everything that a throw undoes.</summary>
    public void RunInTransaction(PipelineMessage message, Operation operation)
    {
        access.CheckUser(operation);
        foreach (var part in message.Split(operation))
        {
            message.Prepare(part);
            access.Check(part, message.Needs);
            PreOperation(part);
            MainOperation(message, part);
            PostOperation(part);
        }
    }

    private void RunInOwnTransaction(PipelineMessage message, Operation operation)
    {
        using var transaction = rows.Begin();
        operation.Transaction = transaction;
        RunInTransaction(message, operation);
        transaction.Commit();
    }

    private void PreOperation(Operation operation) => steps.Run(operation, Stage.PreOperation);

    private void MainOperation(PipelineMessage message, Operation operation)
    {
        access.Check(operation, message.ContentNeeds);
        message.Execute(operation);
        if (message.HasPostImage)
            operation.After = rows.View(operation.Transaction).Find(operation.Table, operation.RowId);
    }

    /// <summary>Synchronous steps first; asynchronous ones are queued and start when the outermost transaction has committed.</summary>
    private void PostOperation(Operation operation)
    {
        steps.Run(operation, Stage.PostOperation);
        steps.Queue(operation);
    }
}
