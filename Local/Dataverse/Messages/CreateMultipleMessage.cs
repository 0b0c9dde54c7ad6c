using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Creates several rows at once.</summary>
/// <remarks>Has no response class here: older SDK assemblies lack it. The ids are in the result "Ids".</remarks>
internal sealed class CreateMultipleMessage(CreateMessage create, MessagePipeline pipeline, MessageDispatcher dispatcher, PluginRunner plugins)
    : MultipleMessage(create, pipeline, dispatcher, plugins)
{
    public override string Name => "CreateMultiple";

    public override void Execute(Operation operation)
    {
        base.Execute(operation);
        operation.Output["Ids"] = operation.Parts.Select(part => part.RowId).ToArray<Guid>();
    }

    public override OrganizationResponse Respond(Operation operation) => Response<OrganizationResponse>(operation);
}
