using System.Collections.Generic;
using SocialCrm.Local.Dataverse.Pipeline;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>After the write, Target also shows what the platform has filled in.</summary>
internal static class StoredColumns
{
    public static void Show<T>(Operation operation, IEnumerable<KeyValuePair<string, T>> stored)
    {
        foreach (var (column, value) in stored)
            operation.ShowPlatformColumn(column, ValueRules.Copy(value));
    }
}
