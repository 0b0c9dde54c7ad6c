using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialCrm.Cli.Setup;
using SocialCrm.Plugins.Dataverse.Tables;

namespace SocialCrm.Cli.Migration;

/// <summary>The rows that a set-up would make, in the order of making, without a CRM to make them in.</summary>
/// <remarks>An id follows from the table and the names above the row, so that importing the same set-up twice changes rows and makes none anew.</remarks>
internal sealed class SetupRows : IOrganizationService
{
    private readonly List<Entity> _rows = [];

    private SetupRows()
    {
    }

    /// <exception cref="Commands.InputException">The set-up names something that it does not hold.</exception>
    public static IReadOnlyList<Entity> Of(CrmSetup setup)
    {
        var rows = new SetupRows();
        new SetupInstaller(rows).Install(setup);
        return rows._rows;
    }

    public Guid Create(Entity entity)
    {
        var name = entity.GetAttributeValue<string>("scrm_name") ?? entity.GetAttributeValue<string>("name");
        entity.Id = IdOf($"{entity.LogicalName}/{Place(entity)}/{name}");
        _rows.Add(entity);
        return entity.Id;
    }

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw NotNeeded();

    public void Update(Entity entity) => throw NotNeeded();

    public void Delete(string entityName, Guid id) => throw NotNeeded();

    public OrganizationResponse Execute(OrganizationRequest request) => throw NotNeeded();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw NotNeeded();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw NotNeeded();

    public EntityCollection RetrieveMultiple(QueryBase query) => throw NotNeeded();

    // Exceptions belong to a calendar. Steps belong to a policy, and two of them may have one name.
    private static string Place(Entity row) => row.LogicalName switch
    {
        CalendarExceptionTable.Name => $"{row.GetAttributeValue<EntityReference>(CalendarExceptionTable.Calendar).Id:D}",
        PolicyStepTable.Name => $"{row.GetAttributeValue<EntityReference>(PolicyStepTable.Policy).Id:D}/{row[PolicyStepTable.Order]}",
        _ => "",
    };

    // A version 8 UUID: sixteen bytes of a hash, with version and variant set.
    private static Guid IdOf(string path)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes("socialcrm/setup/" + path)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static NotSupportedException NotNeeded() => new("A set-up is made by creating rows only.");
}
