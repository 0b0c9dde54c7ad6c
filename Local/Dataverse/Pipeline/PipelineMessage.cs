using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Pipeline;

/// <summary>A message that raises events: what the platform itself does for it between the stages of the pipeline.</summary>
internal abstract class PipelineMessage
{
    public abstract string Name { get; }

    /// <summary>The name of the request, where it is another one than that of the event.</summary>
    public virtual string RequestName => Name;

    /// <summary>Whether a step may ask for the row as it was before.</summary>
    public virtual bool HasPreImage => false;

    /// <summary>Whether a step may ask for the row as it is afterwards.</summary>
    public virtual bool HasPostImage => false;

    /// <summary>Whether stage 10 hands its shared variables on through ParentContext instead of sharing them.</summary>
    public virtual bool SeparatesPreValidation => false;

    /// <summary>Whether the steps on the message for several rows run too.</summary>
    public virtual bool RaisesMultiple => false;

    /// <summary>The request parameters it knows; others are refused. Null when the message checks them itself.</summary>
    public virtual IReadOnlyCollection<string>? ParameterNames => null;

    /// <summary>Before any step: the parameters are there and of the right type, the table and its row are named.</summary>
    public abstract void Validate(Operation operation);

    /// <summary>After stage 10, for what the message does as several operations.</summary>
    public virtual void PreValidated(Operation operation)
    {
    }

    /// <summary>One operation may go through stages 20 to 40 in several parts.</summary>
    public virtual IEnumerable<Operation> Split(Operation operation) => [operation];

    /// <summary>Before stage 20, in the transaction: the row is locked, found and checked.</summary>
    public virtual void Prepare(Operation operation)
    {
    }

    /// <summary>Before stage 20, with the row locked: what the caller must be allowed.</summary>
    public abstract IEnumerable<Need> Needs(Operation operation);

    /// <summary>Before stage 30: what the caller must be allowed for what the row is to hold, the columns that steps have set included.</summary>
    public virtual IEnumerable<Need> ContentNeeds(Operation operation) => [];

    /// <summary>Stage 30: the platform's own work.</summary>
    public abstract void Execute(Operation operation);

    /// <summary>The message's response class, with the output parameters.</summary>
    public abstract OrganizationResponse Respond(Operation operation);

    protected TResponse Response<TResponse>(Operation operation)
        where TResponse : OrganizationResponse, new() =>
        new() { ResponseName = Name, Results = operation.Output };
}
