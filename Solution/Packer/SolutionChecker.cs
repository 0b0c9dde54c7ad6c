using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SocialCrm.Solution.Package;
using SocialCrm.Solution.Rules;

namespace SocialCrm.Solution;

/// <summary>Finds what would keep a solution zip from being imported or from working, before anybody imports it.</summary>
public static class SolutionChecker
{
    /// <summary>Reads the zip and tells every defect it knows of; an empty list is good news.</summary>
    /// <param name="zip">The packed solution, managed or not; stays open.</param>
    /// <param name="schemaFolder">Where the published customization schemas are; null leaves the XML schema out.</param>
    /// <exception cref="FileNotFoundException">The folder has no CustomizationsSolution.xsd.</exception>
    public static IReadOnlyList<Finding> Check(Stream zip, string? schemaFolder = null)
    {
        ArgumentNullException.ThrowIfNull(zip);
        var log = new FindingLog();
        var reader = new PackageReader(log);
        if (reader.Open(zip))
            Check(reader, schemaFolder, log);
        return log.Findings.OrderByDescending(f => f.Severity).ToList();
    }

    private static void Check(PackageReader reader, string? schemaFolder, FindingLog log)
    {
        EntryRules.Check(reader.Entries.Keys, log);
        ContentTypeRules.Check(reader.Entries, log);
        if (reader.Content() is { } content)
            RuleSet.Run([ManagedRules.Check, .. RuleSet.Consistency, .. RuleSet.Platform], new RuleContext(content, log));
        if (schemaFolder != null)
            new SchemaRules(schemaFolder).Check(reader.Entries, log);
    }
}
