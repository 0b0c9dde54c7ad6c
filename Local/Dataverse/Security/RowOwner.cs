using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Security;

/// <summary>To whom and to which business unit a row belongs, as privileges see it.</summary>
internal static class RowOwner
{
    /// <remarks>Rows of the organization belong to nobody, so that only a privilege for all rows reaches them.</remarks>
    public static (Guid? Owner, Guid? Unit) Of(TableSchema table, Row row, Snapshot view)
    {
        if (row[SystemColumns.OwnerId] is EntityReference owner)
            return (owner.Id, row.Reference(SystemColumns.OwningBusinessUnit) ?? UnitOf(owner, view));
        return table.Name switch
        {
            "businessunit" => (null, row.Id),
            "usersettings" => (row.Id, view.Find("systemuser", row.Id)?.Reference("businessunitid")),
            _ => (row.Id, row.Reference("businessunitid")),
        };
    }

    public static Guid? UnitOf(EntityReference owner, Snapshot view) => view.Find(owner.LogicalName, owner.Id)?.Reference("businessunitid");
}
