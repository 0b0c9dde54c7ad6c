using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Tells a caller as whom it runs.</summary>
internal sealed class WhoAmIMessage(OrganizationFacts facts) : PipelineMessage
{
    public override string Name => "WhoAmI";

    public override IReadOnlyCollection<string> ParameterNames => [];

    public override void Validate(Operation operation)
    {
    }

    public override IEnumerable<Need> Needs(Operation operation) => [];

    public override void Execute(Operation operation)
    {
        operation.Output["UserId"] = operation.Caller.UserId;
        operation.Output["BusinessUnitId"] = facts.BusinessUnitId;
        operation.Output["OrganizationId"] = facts.OrganizationId;
    }

    public override OrganizationResponse Respond(Operation operation) => Response<WhoAmIResponse>(operation);
}
