using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Stores;

/// <summary>Puts cases where a team looks for work.</summary>
public sealed class QueueStore
{
    private const string Table = QueueTable.Name;
    private const string Id = "queueid";

    private readonly IOrganizationService _service;

    public QueueStore(IOrganizationService service) => _service = service;

    /// <summary>A case is in one queue at a time, so adding it moves it.</summary>
    public void Put(Guid caseId, Guid queueId) => Put(new EntityReference(IncidentTable.Name, caseId), queueId);

    /// <summary>The same for a row of any table that goes into queues.</summary>
    public void Put(EntityReference row, Guid queueId) => _service.Execute(new AddToQueueRequest
    {
        Target = row,
        DestinationQueueId = queueId,
    });

    /// <summary>Lets a query tell the queue in a lookup only while it is active: Dataverse refuses to add a case to any other.</summary>
    internal static void Join(QueryExpression query, string lookup) =>
        query.Outer(Table, Table, lookup, Id, Id).LinkCriteria.AddCondition("statecode", ConditionOperator.Equal, 0);

    /// <summary>The active queue that <see cref="Join"/> found for a row, or null.</summary>
    internal static Guid? ActiveOf(Entity row) => row.Linked<Guid>(Table, Id) is var id && id != Guid.Empty ? id : null;
}
