using System;
using Microsoft.Xrm.Sdk;
using SocialCrm.Local.Dataverse.Metadata;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Which row an entity in a request means: by its id, by its primary id column, or by an alternate key.</summary>
internal static class TargetRows
{
    public static EntityReference Reference(Entity target, TableSchema table)
    {
        if (target.Id != Guid.Empty)
            return new EntityReference(table.Name, target.Id);
        if (target.Attributes.TryGetValue(table.PrimaryId, out var id) && id is Guid inColumn && inColumn != Guid.Empty)
            return new EntityReference(table.Name, inColumn);
        return new EntityReference(table.Name, target.KeyAttributes);
    }
}
