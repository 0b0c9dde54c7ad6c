using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Creates or updates several rows of one table in one transaction, each through the pipeline of the single message.</summary>
/// <remarks>The steps of the single message run for each row, those of this message once for all of them.</remarks>
internal abstract class MultipleMessage(PipelineMessage single, MessagePipeline pipeline, MessageDispatcher dispatcher, PluginRunner plugins) : PipelineMessage
{
    public override IReadOnlyCollection<string> ParameterNames => single.ParameterNames!.Except(["Target"]).Append("Targets").ToList();

    public override void Validate(Operation operation)
    {
        var targets = Parameters.Required<EntityCollection>(operation, "Targets");
        if (targets.Entities.Count == 0)
            throw Fault.Of(ErrorCodes.InvalidArgument, $"{Name} needs at least one row in Targets.");
        operation.Table = string.IsNullOrEmpty(targets.EntityName) ? targets.Entities[0].LogicalName : targets.EntityName;
        if (targets.Entities.FirstOrDefault(target => target.LogicalName != operation.Table) is { } other)
            throw Fault.Of(ErrorCodes.InvalidArgument, $"All rows of {Name} belong to one table: '{other.LogicalName}' is not '{operation.Table}'.");
        operation.Parts = targets.Entities.Select(target => PartFor(operation, target)).ToList();
        foreach (var part in operation.Parts)
            single.Validate(part);
    }

    public override void PreValidated(Operation operation)
    {
        foreach (var part in operation.Parts)
            pipeline.PreValidate(single, part);
    }

    /// <summary>Each row is checked on its own.</summary>
    public override IEnumerable<Need> Needs(Operation operation) => [];

    public override void Execute(Operation operation)
    {
        foreach (var part in operation.Parts)
        {
            part.Transaction = operation.Transaction;
            pipeline.RunInTransaction(single, part);
        }
    }

    /// <summary>The operation of one row: its own parameters, at the same depth, without raising this message again.</summary>
    private Operation PartFor(Operation operation, Entity target)
    {
        var input = Copies.Of(operation.Input);
        input.Remove("Targets");
        input["Target"] = target;
        return dispatcher.OperationFor(single, input, operation.Caller with { Parent = plugins.MainContextFor(operation) }, raisesMultiple: false);
    }
}
