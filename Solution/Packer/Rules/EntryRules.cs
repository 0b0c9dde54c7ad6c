using System;
using System.Collections.Generic;
using System.Linq;
using SocialCrm.Solution.Package;

namespace SocialCrm.Solution.Rules;

/// <summary>The names in the zip are those that the import looks for.</summary>
internal static class EntryRules
{
    public static void Check(IEnumerable<string> names, FindingLog log)
    {
        var entries = names.ToList();
        foreach (var required in EntryNames.Root.Where(name => !entries.Contains(name)))
            log.Error("ZIP-ROOT", required, Missing(entries, required));
        foreach (var entry in entries)
        {
            if (entry.Contains('\\', StringComparison.Ordinal))
                log.Error("ZIP-BACKSLASH", entry, "The name has a backslash; names in a zip have forward slashes.");
            if (entry.EndsWith(".data.xml", StringComparison.Ordinal) || entry.EndsWith("_managed.xml", StringComparison.Ordinal))
                log.Error("ZIP-SOURCEFILE", entry, "This is a file of unpacked source; a packed solution does not have it.");
        }
    }

    private static string Missing(IEnumerable<string> entries, string required)
    {
        var other = entries.FirstOrDefault(e => string.Equals(e.Split('/', '\\')[^1], required, StringComparison.OrdinalIgnoreCase));
        return other == null
            ? "The zip does not hold this file, and without it nothing can be imported."
            : $"The import looks for this name at the root of the zip; here it is {other}.";
    }
}
