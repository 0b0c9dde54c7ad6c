using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse;

/// <summary>Answers a query for set-up that was asked before in the same call from memory: set-up does not change from post to post.</summary>
/// <remarks>Rows of other tables are always read anew. The rows that are given out are shared, so nobody may change them.</remarks>
internal sealed class SetupReadOnce : IOrganizationService
{
    private static readonly HashSet<string> Setup = new HashSet<string>
    {
        ChannelTable.Name, TopicTable.Name, TriageRuleTable.Name, TriageModelTable.Name, PolicyTable.Name, PolicyStepTable.Name,
        CalendarTable.Name, CalendarExceptionTable.Name,
    };

    private readonly IOrganizationService _service;
    private readonly Dictionary<string, EntityCollection> _read = new Dictionary<string, EntityCollection>();

    public SetupReadOnce(IOrganizationService service) => _service = service;

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        if (query is not QueryExpression expression || !Setup.Contains(expression.EntityName))
            return _service.RetrieveMultiple(query);

        var key = QueryText.Of(expression);
        if (!_read.TryGetValue(key, out var rows))
            _read[key] = rows = _service.RetrieveMultiple(query);
        return rows;
    }

    public Guid Create(Entity entity)
    {
        ForgetIfSetup(entity.LogicalName);
        return _service.Create(entity);
    }

    public void Update(Entity entity)
    {
        ForgetIfSetup(entity.LogicalName);
        _service.Update(entity);
    }

    public void Delete(string entityName, Guid id)
    {
        ForgetIfSetup(entityName);
        _service.Delete(entityName, id);
    }

    public OrganizationResponse Execute(OrganizationRequest request)
    {
        if (request.Parameters.TryGetValue("Target", out var target) && target is Entity row)
            ForgetIfSetup(row.LogicalName);
        return _service.Execute(request);
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => _service.Retrieve(entityName, id, columnSet);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        _service.Associate(entityName, entityId, relationship, relatedEntities);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        _service.Disassociate(entityName, entityId, relationship, relatedEntities);

    private void ForgetIfSetup(string table)
    {
        if (Setup.Contains(table))
            _read.Clear();
    }
}
