using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Assigning a row assigns the rows that point to it, where their relationship says so.</summary>
internal sealed class OwnerCascade(RowLookup rows, PlatformCalls platform)
{
    public void Assign(Operation operation, EntityReference owner)
    {
        var view = rows.View(operation);
        var previous = operation.Before?.Reference(SystemColumns.OwnerId);
        foreach (var relationship in view.Catalogue.PointingTo(operation.Table).Where(one => one.Assign != CascadeBehavior.None))
        {
            foreach (var child in ReferencingRows.Of(view, relationship.ReferencingTable, relationship.ReferencingColumn, operation.RowId).ToList())
            {
                if (child.Reference(SystemColumns.OwnerId) != owner.Id && Follows(relationship.Assign, child, previous))
                    platform.Update(operation, new Entity(child.Table, child.Id) { [SystemColumns.OwnerId] = owner });
            }
        }
    }

    private static bool Follows(CascadeBehavior behavior, Row child, System.Guid? previousOwner) => behavior switch
    {
        CascadeBehavior.Cascade => true,
        CascadeBehavior.Active => child.Choice(StateRules.State) is null or 0,
        CascadeBehavior.UserOwned => child.Reference(SystemColumns.OwnerId) == previousOwner,
        _ => false,
    };
}
