using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialCrm.Local.Dataverse.Faults;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Ties rows together.</summary>
internal sealed class AssociateMessage(RowLookup rows, PlatformCalls platform, Ids ids) : AssociationMessage(rows, platform)
{
    public override string Name => "Associate";

    public override OrganizationResponse Respond(Operation operation) => Response<AssociateResponse>(operation);

    protected override EntityReference Value(EntityReference referenced) => referenced;

    protected override void ChangeTie(Operation operation, ManyToManyRelationship relationship, EntityReference related)
    {
        if (Tie(operation, relationship, related) is not null)
            throw Fault.Of(ErrorCodes.DuplicateRecord, $"Cannot insert duplicate key: {relationship.Name} ties the two rows already.");
        var (first, second) = Sides(operation, relationship, related);
        operation.Transaction!.Insert(Rows.View(operation).Catalogue.Table(relationship.IntersectTable), ids.Next(), new Dictionary<string, object?>
        {
            [relationship.FirstColumn] = first,
            [relationship.SecondColumn] = second,
        });
    }
}
