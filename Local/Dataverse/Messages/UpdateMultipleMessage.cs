using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Updates several rows at once.</summary>
/// <remarks>Has no response class here: older SDK assemblies lack it.</remarks>
internal sealed class UpdateMultipleMessage(UpdateMessage update, MessagePipeline pipeline, MessageDispatcher dispatcher, PluginRunner plugins)
    : MultipleMessage(update, pipeline, dispatcher, plugins)
{
    public override string Name => "UpdateMultiple";

    public override OrganizationResponse Respond(Operation operation) => Response<OrganizationResponse>(operation);
}
