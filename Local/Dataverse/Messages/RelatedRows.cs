using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Rows that are created with the row that they point to, in one request.</summary>
/// <remarks>Source: Microsoft Learn, "Create table rows using the Organization Service", create related rows in one operation.</remarks>
internal static class RelatedRows
{
    /// <summary>Refuses what travels along in another way than as a new row that points to the target.</summary>
    public static void Check(Entity target, Catalogue catalogue)
    {
        foreach (var (relationship, rows) in target.RelatedEntities)
        {
            var pointing = Pointing(relationship, target.LogicalName, catalogue);
            foreach (var row in rows.Entities)
            {
                if (row.LogicalName != pointing.ReferencingTable || row.Id != Guid.Empty)
                    throw Fault.Unsupported(ErrorCodes.InvalidArgument, $"A row of '{row.LogicalName}' that travels by '{relationship.SchemaName}' and is not a new one of '{pointing.ReferencingTable}'");
            }
        }
    }

    /// <summary>The rows, each with its lookup on the row that was created.</summary>
    public static IEnumerable<Entity> Of(Operation operation, Catalogue catalogue)
    {
        foreach (var (relationship, rows) in operation.Target.RelatedEntities)
        {
            var pointing = Pointing(relationship, operation.Table, catalogue);
            foreach (var row in rows.Entities)
            {
                row[pointing.ReferencingColumn] = new EntityReference(operation.Table, operation.RowId);
                yield return row;
            }
        }
    }

    private static OneToManyRelationship Pointing(Relationship relationship, string table, Catalogue catalogue) =>
        catalogue.TryRelationship(relationship.SchemaName, out var found) && found.ReferencedTable == table
            ? found
            : throw Fault.Unsupported(ErrorCodes.InvalidArgument, $"Creating rows with one of '{table}' by the relationship '{relationship.SchemaName}'");
}
