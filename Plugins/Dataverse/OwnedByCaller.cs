using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse;

/// <summary>Works with the rights of SYSTEM, but gives the rows it creates to the user who started the operation.</summary>
/// <remarks>Rows of SYSTEM are in nobody's business unit: reps with less than organization-wide read rights would not see their cases.</remarks>
internal sealed class OwnedByCaller : IOrganizationService
{
    private const string Owner = "ownerid";

    private readonly IOrganizationService _service;
    private readonly Guid _callerId;

    public OwnedByCaller(PluginScope scope)
    {
        _service = scope.AsSystem;
        _callerId = scope.Context.InitiatingUserId;
    }

    public Guid Create(Entity entity)
    {
        Own(entity);
        return _service.Create(entity);
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => _service.Retrieve(entityName, id, columnSet);

    public void Update(Entity entity) => _service.Update(entity);

    public void Delete(string entityName, Guid id) => _service.Delete(entityName, id);

    public OrganizationResponse Execute(OrganizationRequest request) => _service.Execute(request);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        _service.Associate(entityName, entityId, relationship, relatedEntities);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        _service.Disassociate(entityName, entityId, relationship, relatedEntities);

    public EntityCollection RetrieveMultiple(QueryBase query) => _service.RetrieveMultiple(query);

    private void Own(Entity created)
    {
        // Decisions on replies belong to the organization.
        if (_callerId != Guid.Empty && !created.Contains(Owner) && created.LogicalName != ReplyDecisionTable.Name)
            created[Owner] = new EntityReference("systemuser", _callerId);
        foreach (var related in created.RelatedEntities)
        {
            foreach (var row in related.Value.Entities)
                Own(row);
        }
    }
}
