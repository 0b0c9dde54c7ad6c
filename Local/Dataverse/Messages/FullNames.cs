using System.Collections.Generic;
using System.Linq;
using SocialCrm.Local.Dataverse.Rows;

namespace SocialCrm.Local.Dataverse.Messages;

/// <summary>Keeps fullname in step with first and last name, in the organization's default format.</summary>
internal static class FullNames
{
    private static readonly string[] Parts = ["firstname", "lastname"];

    public static void Set(Row? before, Dictionary<string, object?> changes)
    {
        if (before is not null && !Parts.Any(changes.ContainsKey))
            return;
        var names = Parts
            .Select(part => changes.TryGetValue(part, out var name) ? name : before?[part])
            .OfType<string>()
            .ToList();
        changes["fullname"] = names.Count == 0 ? null : string.Join(' ', names);
    }
}
