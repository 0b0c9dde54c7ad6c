using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;
using SocialCrm.Local.Dataverse.Security;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>What pointing to other rows asks of a caller: Append on the row that points, Append To on each row it points to.</summary>
/// <remarks>Columns that a step set count like those of the request, because all are written as its caller. The owner is a matter of Assign.</remarks>
internal static class LookupNeeds
{
    public static IEnumerable<Need> Of(Operation operation, Snapshot view)
    {
        var table = view.Catalogue.Table(operation.Table);
        var pointedTo = (
            from attribute in operation.Target.Attributes
            where attribute.Key != SystemColumns.OwnerId && attribute.Value is EntityReference
            where !table.Column(attribute.Key).SystemMaintained
            let row = KeyLookup.Find(view, (EntityReference)attribute.Value)
            where row is not null
            select row).ToList();
        return pointedTo.Count == 0
            ? []
            : pointedTo.Select(row => Need.Of(Verb.AppendTo, row.Table, row)).Prepend(Need.Of(Verb.Append, operation.Table, operation.Before));
    }
}
