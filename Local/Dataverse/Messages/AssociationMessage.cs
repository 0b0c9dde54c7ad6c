using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>What Associate and Disassociate have in common: a relationship between one row and several others.</summary>
internal abstract class AssociationMessage(RowLookup rows, PlatformCalls platform) : PipelineMessage
{
    public override IReadOnlyCollection<string> ParameterNames => ["Target", "Relationship", "RelatedEntities"];

    protected RowLookup Rows => rows;

    protected PlatformCalls Platform => platform;

    public override void Validate(Operation operation)
    {
        Parameters.Required<EntityReferenceCollection>(operation, "RelatedEntities");
        var name = RelationshipName(operation);
        var catalogue = rows.View(operation).Catalogue;
        if (!catalogue.TryManyToMany(name, out _) && !catalogue.TryRelationship(name, out _))
            throw Fault.Unsupported(ErrorCodes.InvalidArgument, $"The relationship '{name}'");
        rows.Name(operation, Parameters.Required<EntityReference>(operation, "Target"));
    }

    public override void Prepare(Operation operation) => rows.Lock(operation);

    /// <remarks>Who ties a role to a user or a team needs a privilege of its own; members of a team count as a change of the team.</remarks>
    public override IEnumerable<Need> Needs(Operation operation)
    {
        var view = rows.View(operation);
        var name = RelationshipName(operation);
        if (name is "systemuserroles_association" or "teamroles_association")
            return [Need.OfPrivilege(PrivilegeNames.AssignRole)];
        var isReferencing = view.Catalogue.TryRelationship(name, out var oneToMany) && oneToMany.ReferencingTable == operation.Table;
        var (own, other) = isReferencing || oneToMany is null ? (Verb.Append, Verb.AppendTo) : (Verb.AppendTo, Verb.Append);
        return Parameters.Required<EntityReferenceCollection>(operation, "RelatedEntities")
            .Select(related => Need.Of(other, related.LogicalName, KeyLookup.Require(view, related)))
            .Prepend(Need.Of(own, operation.Table, operation.Before));
    }

    public override void Execute(Operation operation)
    {
        var catalogue = rows.View(operation).Catalogue;
        var name = RelationshipName(operation);
        foreach (var related in Parameters.Required<EntityReferenceCollection>(operation, "RelatedEntities"))
        {
            KeyLookup.Require(rows.View(operation), related);
            if (catalogue.TryManyToMany(name, out var manyToMany))
                ChangeTie(operation, manyToMany, related);
            else if (catalogue.TryRelationship(name, out var oneToMany))
                SetLookup(operation, oneToMany, related);
        }
    }

    protected abstract void ChangeTie(Operation operation, ManyToManyRelationship relationship, EntityReference related);

    /// <summary>What the lookup of the referencing row gets.</summary>
    protected abstract EntityReference? Value(EntityReference referenced);

    /// <summary>The row that ties the two together, or null.</summary>
    protected Row? Tie(Operation operation, ManyToManyRelationship relationship, EntityReference related)
    {
        var (first, second) = Sides(operation, relationship, related);
        return rows.View(operation).Rows(relationship.IntersectTable).All.FirstOrDefault(row =>
            Equals(row[relationship.FirstColumn], first) && Equals(row[relationship.SecondColumn], second));
    }

    protected static (Guid First, Guid Second) Sides(Operation operation, ManyToManyRelationship relationship, EntityReference related) =>
        operation.Table == relationship.FirstTable ? (operation.RowId, related.Id) : (related.Id, operation.RowId);

    private static string RelationshipName(Operation operation) =>
        Parameters.Required<Relationship>(operation, "Relationship").SchemaName;

    private void SetLookup(Operation operation, OneToManyRelationship relationship, EntityReference related)
    {
        var target = new EntityReference(operation.Table, operation.RowId);
        var isParent = operation.Table == relationship.ReferencedTable && related.LogicalName == relationship.ReferencingTable;
        var (referencing, referenced) = isParent ? (related, target) : (target, related);
        platform.Update(operation, new Entity(referencing.LogicalName, referencing.Id)
        {
            [relationship.ReferencingColumn] = Value(referenced)!,
        });
    }
}
