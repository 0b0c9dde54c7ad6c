using System.Collections.Generic;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Answers with a version that clients of Dataverse online accept.</summary>
internal sealed class RetrieveVersionMessage : PipelineMessage
{
    private const string Version = "9.2.0.0";

    public override string Name => "RetrieveVersion";

    public override IReadOnlyCollection<string> ParameterNames => [];

    public override void Validate(Operation operation)
    {
    }

    public override IEnumerable<Need> Needs(Operation operation) => [];

    public override void Execute(Operation operation) => operation.Output["Version"] = Version;

    public override OrganizationResponse Respond(Operation operation) => Response<RetrieveVersionResponse>(operation);
}
