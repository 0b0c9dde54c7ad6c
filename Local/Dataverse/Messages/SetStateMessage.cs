using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Changes the state of a row: an update of statecode and statuscode in disguise, whose Update steps run too.</summary>
internal sealed class SetStateMessage(RowLookup rows, PlatformCalls platform) : PipelineMessage
{
    /// <summary>Asks for the default status reason of the state.</summary>
    private const int DefaultStatus = -1;

    public override string Name => "SetState";

    public override IReadOnlyCollection<string> ParameterNames => ["EntityMoniker", "State", "Status"];

    public override bool HasPreImage => true;

    public override bool HasPostImage => true;

    public override void Validate(Operation operation)
    {
        var state = Parameters.Required<OptionSetValue>(operation, "State");
        Parameters.Required<OptionSetValue>(operation, "Status");
        rows.Name(operation, Parameters.Required<EntityReference>(operation, "EntityMoniker"));
        IncidentRules.RefuseResolving(operation.Table, state.Value);
    }

    public override void Prepare(Operation operation) => rows.Lock(operation);

    public override IEnumerable<Need> Needs(Operation operation) => [Need.Of(Verb.Write, operation.Table, operation.Before)];

    public override void Execute(Operation operation)
    {
        var change = new Entity(operation.Table, operation.RowId)
        {
            [StateRules.State] = Parameters.Required<OptionSetValue>(operation, "State"),
        };
        var status = Parameters.Required<OptionSetValue>(operation, "Status");
        if (status.Value != DefaultStatus)
            change[StateRules.Status] = status;
        platform.Update(operation, change);
    }

    public override OrganizationResponse Respond(Operation operation) => Response<SetStateResponse>(operation);
}
