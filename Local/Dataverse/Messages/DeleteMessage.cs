using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Removes a row and does to the rows that point to it what their relationships declare.</summary>
internal sealed class DeleteMessage(RowLookup rows, DeleteCascade cascade) : PipelineMessage
{
    public override string Name => "Delete";

    public override IReadOnlyCollection<string> ParameterNames => ["Target", "ConcurrencyBehavior"];

    public override bool HasPreImage => true;

    public override bool SeparatesPreValidation => true;

    public override void Validate(Operation operation) =>
        rows.Name(operation, Parameters.Required<EntityReference>(operation, "Target"));

    public override void Prepare(Operation operation)
    {
        rows.Lock(operation);
        RowLookup.CheckVersion(operation, Parameters.Required<EntityReference>(operation, "Target").RowVersion);
    }

    public override IEnumerable<Need> Needs(Operation operation) => [Need.Of(Verb.Delete, operation.Table, operation.Before)];

    public override void Execute(Operation operation)
    {
        cascade.Apply(operation);
        operation.Transaction!.Delete(rows.View(operation).Catalogue.Table(operation.Table), operation.RowId);
    }

    public override OrganizationResponse Respond(Operation operation) => Response<DeleteResponse>(operation);
}
