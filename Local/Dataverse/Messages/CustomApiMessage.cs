using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>A message that a solution brings; its main operation is a plug-in at stage 30.</summary>
/// <param name="plugin">Null for a custom API that only raises an event.</param>
internal sealed class CustomApiMessage(CustomApi api, IPlugin? plugin, PluginRunner plugins) : PipelineMessage
{
    public override string Name => api.UniqueName;

    public CustomApi Api => api;

    public override void Validate(Operation operation)
    {
        CustomApiContract.CheckParameters(api, operation.Input);
        if (api.BoundTable is null || api.BoundToCollection)
            return;
        var target = Parameters.Required<EntityReference>(operation, "Target");
        operation.Table = api.BoundTable;
        operation.RowId = target.Id;
    }

    public override IEnumerable<Need> Needs(Operation operation) => api.Privilege is { } privilege ? [Need.OfPrivilege(privilege)] : [];

    public override void Execute(Operation operation)
    {
        if (plugin is not null)
            plugins.Run(Name, plugin, operation, plugins.MainContextFor(operation));
        CustomApiContract.CheckProperties(api, operation.Output);
    }

    public override OrganizationResponse Respond(Operation operation) => Response<OrganizationResponse>(operation);
}
