using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Plugins.Dataverse.Stores;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Plugins.Dataverse.Setup;

/// <summary>An organization service that asks for the same set-up only once a version; every other request goes through.</summary>
/// <remarks>
/// The version is the row version of the channel, which comes with the channel anyway: SetupChangedPlugin writes to
/// every channel when the set-up changes, in the transaction of the change. Where the version is not known nothing is kept.
/// </remarks>
internal sealed class SetupReader : IOrganizationService
{
    private static readonly HashSet<string> Tables = new HashSet<string>(StringComparer.Ordinal)
    {
        TopicTable.Name, TriageRuleTable.Name, TriageModelTable.Name, PolicyTable.Name, PolicyStepTable.Name, CalendarTable.Name,
        CalendarExceptionTable.Name,
    };

    private static readonly BoundedCache<EntityCollection> Answers = new BoundedCache<EntityCollection>(2000);

    private readonly IOrganizationService _service;
    private readonly string? _version;

    /// <param name="version">Null when it is not known.</param>
    public SetupReader(PluginScope scope, string? version)
    {
        _service = scope.AsSystem;
        _version = version == null ? null : scope.Context.OrganizationId.ToString("N") + "|" + version;
    }

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        if (_version == null || query is not QueryExpression question || !Tables.Contains(question.EntityName))
            return _service.RetrieveMultiple(query);

        var key = _version + "|" + QueryText.Of(question);
        if (Answers.Holds(key, out var known))
            return known!;
        var answer = _service.RetrieveMultiple(query);
        Answers.Keep(key, answer);
        return answer;
    }

    public Guid Create(Entity entity) => _service.Create(entity);

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => _service.Retrieve(entityName, id, columnSet);

    public void Update(Entity entity) => _service.Update(entity);

    public void Delete(string entityName, Guid id) => _service.Delete(entityName, id);

    public OrganizationResponse Execute(OrganizationRequest request) => _service.Execute(request);

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        _service.Associate(entityName, entityId, relationship, relatedEntities);

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        _service.Disassociate(entityName, entityId, relationship, relatedEntities);
}
