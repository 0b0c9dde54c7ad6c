using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>What deleting a row does to the rows that point to it.</summary>
internal sealed class DeleteCascade(RowLookup rows, PlatformCalls platform)
{
    public void Apply(Operation operation)
    {
        foreach (var relationship in rows.View(operation).Catalogue.PointingTo(operation.Table).OrderByDescending(one => one.Delete == CascadeBehavior.Restrict))
        {
            foreach (var child in Children(operation, relationship))
                Apply(operation, relationship, child);
        }
    }

    /// <summary>A child may be gone by now: deleting another one may have taken it along.</summary>
    private IEnumerable<Row> Children(Operation operation, OneToManyRelationship relationship) => ReferencingRows
        .Of(rows.View(operation), relationship.ReferencingTable, relationship.ReferencingColumn, operation.RowId)
        .ToList()
        .Where(child => rows.View(operation).Find(child.Table, child.Id) is not null);

    private void Apply(Operation operation, OneToManyRelationship relationship, Row child)
    {
        switch (relationship.Delete)
        {
            case CascadeBehavior.Restrict:
                throw Fault.Of(ErrorCodes.CannotDeleteAsItIsReferenced,
                    $"The {operation.Table} cannot be deleted because it is associated with a {child.Table} ({relationship.Name}).");
            case CascadeBehavior.Cascade or CascadeBehavior.Active or CascadeBehavior.UserOwned:
                platform.Delete(operation, new EntityReference(child.Table, child.Id));
                break;
            case CascadeBehavior.RemoveLink:
                operation.Transaction!.Update(
                    rows.View(operation).Catalogue.Table(child.Table), child.Id, new Dictionary<string, object?> { [relationship.ReferencingColumn] = null });
                break;
        }
    }
}
