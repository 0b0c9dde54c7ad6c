using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Gives a row another owner: an update of ownerid in disguise, whose Update steps run too.</summary>
internal sealed class AssignMessage(RowLookup rows, PlatformCalls platform) : PipelineMessage
{
    public override string Name => "Assign";

    public override IReadOnlyCollection<string> ParameterNames => ["Target", "Assignee"];

    public override bool HasPreImage => true;

    public override bool HasPostImage => true;

    public override void Validate(Operation operation)
    {
        Parameters.Required<EntityReference>(operation, "Assignee");
        rows.Name(operation, Parameters.Required<EntityReference>(operation, "Target"));
    }

    public override void Prepare(Operation operation) => rows.Lock(operation);

    public override IEnumerable<Need> Needs(Operation operation) => [Need.Of(Verb.Assign, operation.Table, operation.Before)];

    public override void Execute(Operation operation) => platform.Update(operation, new Entity(operation.Table, operation.RowId)
    {
        ["ownerid"] = Parameters.Required<EntityReference>(operation, "Assignee"),
    });

    public override OrganizationResponse Respond(Operation operation) => Response<AssignResponse>(operation);
}
