using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Puts cases where a team looks for work.</summary>
public sealed class QueueStore
{
    private readonly IOrganizationService _service;

    public QueueStore(IOrganizationService service) => _service = service;

    /// <summary>A case is in one queue at a time, so adding it moves it.</summary>
    public void Put(Guid caseId, Guid queueId) => _service.Execute(new AddToQueueRequest
    {
        Target = new EntityReference(IncidentTable.Name, caseId),
        DestinationQueueId = queueId,
    });
}
