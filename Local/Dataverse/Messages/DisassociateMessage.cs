using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Unties rows; rows that are not tied are left alone.</summary>
internal sealed class DisassociateMessage(RowLookup rows, PlatformCalls platform) : AssociationMessage(rows, platform)
{
    public override string Name => "Disassociate";

    public override OrganizationResponse Respond(Operation operation) => Response<DisassociateResponse>(operation);

    protected override EntityReference? Value(EntityReference referenced) => null;

    protected override void ChangeTie(Operation operation, ManyToManyRelationship relationship, EntityReference related)
    {
        if (Tie(operation, relationship, related) is { } tie)
            operation.Transaction!.Delete(Rows.View(operation).Catalogue.Table(relationship.IntersectTable), tie.Id);
    }
}
