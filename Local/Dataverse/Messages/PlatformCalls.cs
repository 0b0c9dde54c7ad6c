using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Requests the platform sends to itself as part of another message: their steps run, in the same transaction and at the same depth.</summary>
internal sealed class PlatformCalls(Func<MessageDispatcher> dispatcher, PluginRunner plugins)
{
    public Guid Create(Operation within, Entity row) => ((CreateResponse)Send(within, new CreateRequest { Target = row })).id;

    /// <summary>As <see cref="Create"/>, for a row that the caller must be allowed to create.</summary>
    public void CreateForCaller(Operation within, Entity row) => Send(within, new CreateRequest { Target = row }, isPlatform: false);

    public void Update(Operation within, Entity changes) => Send(within, new UpdateRequest { Target = changes });

    public void Delete(Operation within, EntityReference row) => Send(within, new DeleteRequest { Target = row });

    private OrganizationResponse Send(Operation within, OrganizationRequest request, bool isPlatform = true) => dispatcher().Send(request, within.Caller with
    {
        Parent = plugins.MainContextFor(within),
        Transaction = within.Transaction,
        IsPlatform = isPlatform,
    });
}
