using System.Collections.Generic;
using System.Linq;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Tells whether a row could take a state and status reason; transitions are not restricted further.</summary>
internal sealed class IsValidStateTransitionMessage(RowLookup rows) : PipelineMessage
{
    public override string Name => "IsValidStateTransition";

    public override IReadOnlyCollection<string> ParameterNames => ["Entity", "NewState", "NewStatus"];

    public override void Validate(Operation operation)
    {
        Parameters.Required<string>(operation, "NewState");
        Parameters.Required<int>(operation, "NewStatus");
        rows.Name(operation, Parameters.Required<EntityReference>(operation, "Entity"));
    }

    public override IEnumerable<Need> Needs(Operation operation) => [Need.Of(Verb.Read, operation.Table, operation.Before)];

    public override void Execute(Operation operation)
    {
        var view = rows.View(operation);
        var row = view.Require(operation.Table, operation.RowId);
        var table = view.Catalogue.Table(operation.Table);
        var name = Parameters.Required<string>(operation, "NewState");
        var state = table.Column(StateRules.State).Options.FirstOrDefault(option => option.Label == name || option.Value.ToString("D", null) == name);
        var status = table.Column(StateRules.Status).OptionOf(Parameters.Required<int>(operation, "NewStatus"));
        operation.Output["IsValid"] = state is not null && status?.State == state.Value && row.Choice(StateRules.State) != state.Value;
    }

    public override OrganizationResponse Respond(Operation operation) => Response<IsValidStateTransitionResponse>(operation);
}
