using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>Finds the message a request names and sends it through the pipeline.</summary>
internal sealed class MessageDispatcher(MessageRegistry messages, MessagePipeline pipeline, Ids ids, SimulatedClock clock)
    : IRequestGate
{
    public OrganizationResponse Send(OrganizationRequest request, Caller caller)
    {
        if (messages.TryBatch(request.RequestName, out var batch))
            return batch.Handle(request, caller);
        var message = messages.Find(request.RequestName);
        RefuseUnknownParameters(message, request.Parameters);
        var operation = OperationFor(message, Copies.Of(request.Parameters), caller, message.RaisesMultiple, request.RequestId);
        pipeline.Run(message, operation);
        return message.Respond(operation);
    }

    public Operation OperationFor(PipelineMessage message, ParameterCollection input, Caller caller, bool raisesMultiple, Guid? requestId = null)
    {
        var shared = new ParameterCollection();
        return new Operation
        {
            Message = message.Name,
            Caller = caller,
            OperationId = ids.Next(),
            CreatedOn = clock.UtcNow,
            RequestId = requestId,
            Input = input,
            SharedVariables = shared,
            PreValidationVariables = message.SeparatesPreValidation ? new ParameterCollection() : shared,
            Transaction = caller.Transaction,
            RaisesMultiple = raisesMultiple,
        };
    }

    private static void RefuseUnknownParameters(PipelineMessage message, ParameterCollection given)
    {
        if (message.ParameterNames is { } known && given.Keys.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw Fault.Unsupported(ErrorCodes.InvalidArgument, $"The parameter '{unknown}' of the message {message.Name}");
    }
}
